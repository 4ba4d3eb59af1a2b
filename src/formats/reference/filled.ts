/** The properties that have a value; a text without letters is none. */
export function filled<Values extends object>(values: Values): Filled<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as Filled<Values>
}

export type Filled<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> }
