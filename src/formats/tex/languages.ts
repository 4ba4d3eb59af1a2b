/** What LaTeX calls a language. `isWhole`: the name says all that the tag does, and every reader knows it. */
export function langidOf(tag: string | undefined): { name: string; isWhole: boolean } | undefined {
  const code = tag?.split('-', 1)[0]?.toLowerCase() ?? ''
  const name = NAMES.get(code)
  return name === undefined ? undefined : { name, isWhole: tag === code && !UNKNOWN.has(code) }
}

/** The code for what LaTeX, babel or polyglossia calls a language; a code stays what it is. */
export function languageFromTex(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase()
  const known = [...NAMES].find(([, one]) => one === lower)?.[0] ?? (lower && OTHERS.get(lower))
  return known ?? name
}

/** "farsi" is what pandoc knows; both packages take it, too. */
const NAMES = new Map([
  ['fa', 'farsi'],
  ['ar', 'arabic'],
  ['az', 'azerbaijani'],
  ['tr', 'turkish'],
  ['ckb', 'sorani'],
  ['ku', 'kurmanji'],
  ['ur', 'urdu'],
  ['he', 'hebrew'],
  ['en', 'english'],
  ['de', 'german'],
  ['fr', 'french'],
  ['es', 'spanish'],
  ['it', 'italian'],
  ['pt', 'portuguese'],
  ['nl', 'dutch'],
  ['ru', 'russian'],
  ['uk', 'ukrainian'],
  ['pl', 'polish'],
  ['sv', 'swedish'],
  ['da', 'danish'],
  ['no', 'norsk'],
  ['is', 'icelandic'],
  ['hi', 'hindi'],
  ['zh', 'chinese'],
  ['ja', 'japanese'],
  ['ko', 'korean'],
])

/** pandoc leaves these names as they are. */
const UNKNOWN = new Set(['az', 'ckb', 'ku', 'ur', 'no', 'hi', 'zh', 'ja', 'ko', 'is', 'he'])

const OTHERS = new Map([
  ['persian', 'fa'],
  ['azeri', 'az'],
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['ngerman', 'de'],
  ['naustrian', 'de-AT'],
  ['nynorsk', 'nn'],
  ['norwegian', 'no'],
  ['brazil', 'pt-BR'],
  ['kurdish', 'ku'],
])
