/** How a language tells what somebody said. Apart from the rest of it: quotations are not looked for inside a page. */
export interface Speech {
  /** Verbs that introduce what somebody said, in the forms that agencies print; each may be a pattern ("добавила?"). */
  verbs?: string[]
  /** Those that without a subject of their own mean the speaker before («وأضاف», "añadió", "a-t-elle ajouté"). */
  again?: string[]
  /** A verb of speech stands before its subject («قالت معلمة المدرسة»), perhaps behind «و». */
  verbFirst?: true
  /** Words that stand for the speaker named last («وی», "he"). */
  pronouns?: string[]
  /** Words over which neither a name nor an office goes on («در», «نیز»). */
  connectives?: string[]
  /** Words that open the description of a speaker («سخنگوی», «وزیر»), folded prefixes. */
  offices?: string[]
}
