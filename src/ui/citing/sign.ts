/** Drawing of what stands for a citation in a text: a figure in brackets. */
export const CITING_SIGN = 'M6.5 4H4.25v12H6.5M13.5 4h2.25v12H13.5M8.75 8.25l1.75-1.25v6'
