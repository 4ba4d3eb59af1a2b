import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import english from '../../../_locales/en/messages.json'
import persian from '../../../_locales/fa/messages.json'
import type { ProblemReason } from '../../../src/search/query/parse'
import { tokensOf } from '../../../src/search/query/tokens'
import { asked, meaning, problemsOf } from './asked'

describe('words', () => {
  test.each([
    ['باران تهران', 'باران تهران…', 'the last word may be a beginning'],
    ['باران تهران ', 'باران تهران', 'a space ends it'],
    ['سه-شنبه ', 'سه شنبه', 'a hyphen within a word leaves nothing out'],
    ['COVID-19 ', 'covid 19', 'nor before a number'],
    ['باران - برف ', 'باران برف', 'nor does a dash between spaces'],
    ['-- باران ', 'باران', 'nor do two dashes'],
    ['12:30 ', '12 30', 'a time is words'],
    ['https://www.isna.ir ', 'https www isna ir', 'an address is words'],
    ['به گزارش ایسنا: باران ', 'به گزارش ایسنا باران', 'a word before a colon is a word'],
    ['(باران) ', 'باران', 'brackets are no words'],
    ['or یا ', 'or یا', '“or” in small letters is a word'],
  ])('%j is %j: %s', (typed, meant) => {
    expect(meaning(typed)).toBe(meant)
    expect(problemsOf(typed)).toEqual([])
  })

  test.each(['', '   ', '«»', '""', '؟', '-', '|', 'OR', '=', '="', '()', '\u200c'])(
    '%j looks for nothing',
    (typed) => {
      expect(asked(typed)).toEqual({ query: undefined, problems: [] })
    },
  )
})

describe('phrases, in whichever quotes they are typed', () => {
  test.each([
    '«باران تهران»',
    '"باران تهران"',
    '“باران تهران”',
    '„باران تهران“',
    '‹باران تهران›',
    '”باران تهران”',
    '»باران تهران«',
  ])('%s', (typed) => {
    expect(meaning(typed)).toBe('"باران تهران"')
    expect(meaning(`دیروز${typed}برف `)).toBe(
      '«“„‹'.includes(typed.charAt(0)) ? 'دیروز + "باران تهران" + برف' : meaning(`دیروز${typed}برف `),
    )
  })

  test('a quote that is not closed yet goes on to the end, and its last word may go on', () => {
    expect(meaning('برف «باران تهر')).toBe('برف + "باران تهر…"')
    expect(meaning('برف "باران تهران ')).toBe('برف + "باران تهران"')
    expect(problemsOf('برف «باران تهر')).toEqual([])
  })

  test('operators, minus and “OR” within quotes are words', () => {
    expect(meaning('"tag:a -b OR c"')).toBe('"tag a b or c"')
  })
})

describe('what is left out', () => {
  test.each([
    ['باران -برف', 'باران + -"برف"', 'as a whole word, while it is being typed too'],
    ['باران -«برف سنگین»', 'باران + -"برف سنگین"', 'a phrase'],
    ['باران −برف', 'باران + -"برف"', 'with a mathematical minus'],
    ['-tag:ورزش', '-tag:ورزش', 'a tag'],
    ['-is:read', '-is:read', 'what was read'],
    ['-COVID-19', '-"covid 19"', 'a word with a hyphen means all of it in a row'],
    ['-می خواهم رفت', '-"میخواهم" + رفت…', 'a verb with its «می»'],
  ])('%s', (typed, meant) => {
    expect(meaning(typed)).toBe(meant)
  })
})

describe('one or the other', () => {
  test.each([
    ['باران OR برف ', '(باران | برف)'],
    ['باران|برف ', '(باران | برف)'],
    ['باران | برف | تگرگ ', '(باران | برف | تگرگ)'],
    ['تهران باران OR برف دیروز ', 'تهران + (باران | برف) + دیروز'],
    ['«هوای خوب» OR tag:هوا OR ابر ', '("هوای خوب" | tag:هوا | ابر)'],
    ['می خواهم OR نمی خواهم ', '(میخواهم | نمیخواهم)'],
    ['(باران OR برف) تهران ', '(باران | برف) + تهران'],
    ['(site:a.example OR site:b.example) باران ', '(site:a.example | site:b.example) + باران'],
    ['OR باران ', 'باران'],
    ['باران OR', 'باران'],
    ['باران OR OR برف ', '(باران | برف)'],
    ['باران OR ؟ ', 'باران'],
    ['ORGAN ', 'organ'],
  ])('%j is %s', (typed, meant) => {
    expect(meaning(typed)).toBe(meant)
    expect(problemsOf(typed)).toEqual([])
  })

  test('what is left out cannot be chosen; it is left out by itself, and that is said', () => {
    expect(meaning('باران OR -برف')).toBe('باران + -"برف"')
    expect(problemsOf('باران OR -برف')).toEqual(['notInChoice: برف'])
    expect(problemsOf('-باران OR برف')).toEqual(['notInChoice: باران'])
  })
})

describe('the exact mode, where every letter counts', () => {
  test.each([
    ['="ويژه"', '="ويژه"'],
    ['=İSLAM ', '="İSLAM"'],
    ['exact:«علي»', '="علي"'],
    ['دقیق:ي ', '="ي"'],
    ['aynen:"Şu ada"', '="Şu ada"'],
    ['eynən:Bakı ', '="Bakı"'],
    ['حرفيًا:كتاب ', '="كتاب"'],
  ])('%s', (typed, meant) => {
    expect(meaning(typed)).toBe(meant)
  })

  test('its words may go on while they are being typed', () => {
    expect(asked('="علي رف').query?.clauses[0]?.any[0]).toMatchObject({
      kind: 'phrase',
      verbatim: 'علي رف',
      needles: [[{ isOpen: false }, { isOpen: true }], [{ form: 'رف', isOpen: true }]],
    })
  })
})

describe('what is not understood is named, and the rest still searches', () => {
  test.each([
    ['باران after:1404/13/01 ', 'باران', 'badDate: 1404/13/01'],
    ['is:blue باران ', 'باران', 'unknownFlag: blue'],
    ['lang:klingonish باران ', 'باران', 'unknownLanguage: klingonish'],
    ['site:a..b%% باران ', 'باران', 'badSite: a..b%%'],
    ['tag:"" باران ', 'باران', 'emptyValue: tag:""'],
    ['author:؟ باران ', 'باران', 'emptyValue: ؟'],
    ['tag: OR باران ', 'باران', 'emptyValue: tag:'],
    ['after:1404/13/01 OR is:read ', 'is:read', 'badDate: 1404/13/01'],
  ])('%s', (typed, meant, problem) => {
    expect(meaning(typed)).toBe(meant)
    expect(problemsOf(typed)).toEqual([problem])
  })

  test('where it stands is said', () => {
    expect(asked('باران after:1404/13/01 برف').problems).toEqual([
      { reason: 'badDate', word: '1404/13/01', start: 12, end: 22 },
    ])
  })

  test('each is named once, in the order they were typed', () => {
    expect(problemsOf('is:x on:y -a OR b has:z ')).toEqual([
      'unknownFlag: x',
      'badDate: y',
      'notInChoice: a',
      'unknownFlag: z',
    ])
    expect(asked('is:x on:y ').query).toBeUndefined()
  })

  test.each([
    'tag:',
    'tag: ',
    'is:un',
    'is:',
    'lang:',
    'site:',
    'after:',
    'after:1',
    'after:140',
    'after:1404/',
    'after:1404/0',
    'after:1404/12/',
    'on:مر',
    'on:14-',
    'on:14-مر',
    'on:1404-a',
    'clipped:7',
    'clipped:>',
    'clipped:>14',
    'clipped:1404/01..',
    'clipped:1404/01..140',
    'on:yest',
    'وضعیت:خوان',
    '-is:un',
    'tag:"',
  ])('nothing is said while %j may still become right', (typed) => {
    expect(problemsOf(typed)).toEqual([])
  })

  test.each(['is:un ', 'after:1 ', 'after:14041', 'after:1404/13', 'on:foo', 'clipped:soon'])('%j cannot', (typed) => {
    expect(problemsOf(typed)).toHaveLength(1)
  })
})

describe('every problem has a sentence that names what was typed', () => {
  const reasons: Record<ProblemReason, true> = {
    badDate: true,
    unknownFlag: true,
    unknownLanguage: true,
    badSite: true,
    emptyValue: true,
    notInChoice: true,
    tooMany: true,
  }
  test.each(Object.keys(reasons))('%s', (reason) => {
    for (const messages of [english, persian]) {
      const sentences: Record<string, { message: string } | undefined> = messages
      expect(sentences[`problem_${reason}`]?.message).toContain('{word}')
    }
  })
})

describe('however much is typed', () => {
  test('only the first 500 characters count', () => {
    expect(meaning(`${'ا'.repeat(499)}بپ`)).toBe(`${'ا'.repeat(499)}ب…`)
  })

  test('only the first 32 things are looked for, and that is said', () => {
    const typed = Array.from({ length: 40 }, (_, at) => `"${at}"`).join(' ')
    const { query, problems } = asked(typed)
    expect(query?.clauses).toHaveLength(32)
    expect(problems).toEqual([
      { reason: 'tooMany', word: '32', start: typed.indexOf('32'), end: typed.indexOf('32') + 2 },
    ])
  })

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '"',
            '«',
            '»',
            ' ',
            '-',
            '|',
            ' OR ',
            ':',
            '=',
            '..',
            '>',
            '/',
            '1404',
            '13',
            '7d',
            'مرداد',
            '(',
            ')',
            '\u200c',
          ),
          fc.constantFrom(
            'tag:',
            'برچسب:',
            'site:',
            'on:',
            'clipped:',
            'after:',
            'is:',
            'has:',
            'lang:',
            'exact:',
            'author:',
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  )

  test('no query breaks it, and every problem is of the typed text', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const { query, problems } = asked(typed)
        expect(query?.clauses.length).not.toBe(0)
        for (const { any } of query?.clauses ?? []) expect(any.length).toBeGreaterThan(0)
        let last = 0
        for (const { start, end, word } of problems) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(typed.slice(start, end)).toBe(word)
          last = start
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['«', '"', '(', '-', '|', ':', 'ب:', 'tag: ', '=', 'می ', '.', '1404..', ' ', ')', '-=', 'tag:)', 'a OR '])(
    'a page full of %j is read at once',
    (part) => {
      const started = performance.now()
      asked(part.repeat(20_000))
      expect(performance.now() - started).toBeLessThan(200)
      tokensOf(part.repeat(20_000))
      expect(performance.now() - started).toBeLessThan(2_000)
    },
  )
})
