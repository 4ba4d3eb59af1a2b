import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/article/article'
import { quotesIn } from '../../src/article/quotes'

const blocks = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }))
const said = (lang: string, ...texts: string[]) =>
  quotesIn(blocks(...texts), lang).map(({ text, speaker }) => [speaker, text])

describe('who said what', () => {
  test('a name in quotation marks is no quotation', () => {
    expect(said('fa', 'جشنواره «شب‌های بلند پاییزی» در سپیدان برگزار شد.')).toEqual([])
  })

  test('«وی» goes on with the speaker before', () => {
    expect(
      said('fa', 'مریم کوهی مدیر موزه گفت: «درها از فردا باز می‌شود.»', 'وی افزود: «ورود برای همه رایگان است.»'),
    ).toEqual([
      ['مریم کوهی', 'درها از فردا باز می‌شود.'],
      ['مریم کوهی', 'ورود برای همه رایگان است.'],
    ])
  })

  test('an office stands for the person who was introduced with it', () => {
    expect(
      said(
        'fa',
        'مریم کوهی مدیر موزه گفت: «درها از فردا باز می‌شود.»',
        'مدیر موزه ادامه داد: «بهار امسال دیر رسید.»',
      )[1]?.[0],
    ).toBe('مریم کوهی')
  })

  test('an office without a name is a role, not a speaker', () => {
    expect(quotesIn(blocks('فرماندار شهر گفت: «راه تا شب باز می‌شود.»'), 'fa')).toEqual([
      { text: 'راه تا شب باز می‌شود.', role: 'فرماندار شهر', verb: 'گفت', block: 0 },
    ])
  })

  test('nobody is guessed where the sentence names no one', () => {
    expect(said('fa', 'در بخشی از این نامه آمده است: «ما به این کار ادامه می‌دهیم.»')).toEqual([
      [undefined, 'ما به این کار ادامه می‌دهیم.'],
    ])
    expect(said('fa', 'یکی از باغداران گفت: «امسال باران خوبی داشتیم.»')[0]?.[0]).toBeUndefined()
  })

  test.each([
    ['de', '»Der Brunnen wird im Mai gegraben«, sagte Jutta Moosbach.', 'Der Brunnen wird im Mai gegraben'],
    ['de', '„Der Brunnen wird im Mai gegraben“, sagte Jutta Moosbach.', 'Der Brunnen wird im Mai gegraben'],
    ['en', '"The well will be dug in May," said Jutta Moosbach.', 'The well will be dug in May,'],
    ['en', '“The well will be dug in May,” said Jutta Moosbach.', 'The well will be dug in May,'],
    ['de', '›Der Brunnen wird im Mai gegraben‹, sagte Jutta Moosbach.', 'Der Brunnen wird im Mai gegraben'],
  ])('the marks of each country are known: %s %s', (lang, line, text) => {
    expect(said(lang, line)).toEqual([['Jutta Moosbach', text]])
  })

  test('a closing mark that has lost its partner opens nothing', () => {
    expect(said('fa', 'درها باز است». مریم کوهی مدیر موزه گفت: «ورود برای همه رایگان است.»')).toEqual([
      ['مریم کوهی', 'ورود برای همه رایگان است.'],
    ])
  })

  test('a quotation inside a quotation belongs to the outer one', () => {
    expect(said('fa', 'مریم کوهی گفت: «او به من گفت «نمی‌آیم» و رفت.»')).toEqual([
      ['مریم کوهی', 'او به من گفت «نمی‌آیم» و رفت.'],
    ])
  })

  test('English names stand behind the verb, before it, and after a comma', () => {
    expect(
      said(
        'en',
        '“We measured twice,” said Joan Pell, a retired joiner. “The stream decided the height.”',
        '“It will outlast us all,” the engineer, Priya Nand, told The Dispatch.',
      ),
    ).toEqual([
      ['Joan Pell', 'We measured twice,'],
      ['Joan Pell', 'The stream decided the height.'],
      ['Priya Nand', 'It will outlast us all,'],
    ])
  })

  test('Arabic verbs stand before the speaker', () => {
    expect(
      quotesIn(blocks('وقالت معلمة المدرسة: "سوف نعلق الطائرات في مدخل المكتبة".'), 'ar').map(({ role, verb }) => [
        role,
        verb,
      ]),
    ).toEqual([['معلمة المدرسة', 'وقالت']])
    expect(said('ar', 'قال سليم الحقل: "سوف نعلق الطائرات في مدخل المكتبة".')[0]?.[0]).toBe('سليم الحقل')
  })

  test('Turkish and Azerbaijani verbs follow the quotation', () => {
    expect(said('tr', '"Yağmurdan sonra yeniden bakacağız" diye konuştu.')).toHaveLength(1)
    expect(said('az', 'Nərminə İsgəndərli bildirib: “Ölçmələr hər saat aparılır”.')).toEqual([
      ['Nərminə İsgəndərli', 'Ölçmələr hər saat aparılır'],
    ])
  })
})

describe('a quotation over several paragraphs', () => {
  test('of which each opens it anew and only the last closes it is one', () => {
    expect(
      quotesIn(
        blocks(
          'Joan Pell, a retired joiner, said: “The bridge took a year.',
          '“The stream decided the height.',
          '“It will outlast us all.” She left before noon.',
        ),
        'en',
      ),
    ).toEqual([
      {
        text: 'The bridge took a year.\nThe stream decided the height.\nIt will outlast us all.',
        speaker: 'Joan Pell',
        verb: 'said',
        block: 0,
      },
    ])
  })

  test('may say only at its end who speaks, and a picture does not interrupt it', () => {
    const between: Block = { kind: 'image', text: '', url: 'https://mill.example/bridge.jpg' }
    const [first, last] = blocks('“The bridge took a year to build.', '“It will outlast us all,” said Joan Pell.')
    expect(first && last && quotesIn([first, between, last], 'en')).toEqual([
      {
        text: 'The bridge took a year to build.\nIt will outlast us all,',
        speaker: 'Joan Pell',
        verb: 'said',
        block: 0,
      },
    ])
  })

  test('is opened anew by the closing mark in Spanish', () => {
    expect(
      said(
        'es',
        'Ana Ruiz explicó: «El puente tardó un año.',
        '»El arroyo decidió la altura.',
        '»Durará más que nosotros».',
      ),
    ).toEqual([['Ana Ruiz', 'El puente tardó un año.\nEl arroyo decidió la altura.\nDurará más que nosotros']])
  })

  test('in other marks and other scripts', () => {
    expect(said('de', 'Jutta Moosbach sagte: „Der Brunnen ist fertig.', '„Das Wasser reicht bis zum Sommer.“')).toEqual(
      [['Jutta Moosbach', 'Der Brunnen ist fertig.\nDas Wasser reicht bis zum Sommer.']],
    )
    expect(said('fa', 'مریم کوهی مدیر موزه گفت: «درها باز می‌شود.', '«ورود برای همه رایگان است.»')).toEqual([
      ['مریم کوهی', 'درها باز می‌شود.\nورود برای همه رایگان است.'],
    ])
  })

  test('does not swallow what the next speaker says, where a closing mark was forgotten', () => {
    expect(said('en', 'Joan Pell said: “The bridge took a year.', '“It will not last,” said Priya Nand.')).toEqual([
      ['Priya Nand', 'It will not last,'],
    ])
  })

  test('that is never closed is none', () => {
    expect(
      said('en', 'Joan Pell said: “The bridge took a year.', '“The stream decided the height.', 'It rained.'),
    ).toEqual([])
  })
})

describe('a quotation that goes on', () => {
  test.each([
    [
      'fa',
      'مریم کوهی مدیر موزه گفت: «درها از فردا باز می‌شود.»',
      'همچنین افزود: «ورود برای همه رایگان است.»',
      'مریم کوهی',
    ],
    [
      'ar',
      'وقال سليم الحقل: "سوف نعلق الطائرات في المدخل".',
      'وأضاف: "سوف نفتح الباب في الصباح الباكر".',
      'سليم الحقل',
    ],
    ['he', 'דנה כהן אמרה: "הגשר ייפתח באביב הבא לכולם".', 'היא הוסיפה: "המעבורת תישאר עד הקיץ הבא".', 'דנה כהן'],
    [
      'tr',
      'Ali Veli, "Köprü bahara kadar hazır olacak" dedi.',
      '"Feribot yaza kadar kalacak" diye ekledi.',
      'Ali Veli',
    ],
    [
      'fr',
      '« Le pont sera prêt au printemps », a déclaré Anne Roux.',
      '« Le bac restera ici », a-t-elle ajouté.',
      'Anne Roux',
    ],
    ['es', '"El puente estará listo en primavera", dijo Ana Ruiz.', '"Y el barco seguirá", añadió.', 'Ana Ruiz'],
    [
      'de',
      '„Die Brücke ist fertig“, sagte Jutta Moosbach.',
      '„Die Fähre bleibt hier“, fügte sie hinzu.',
      'Jutta Moosbach',
    ],
    [
      'ru',
      '«Мост будет готов к весне», — сказал Иван Петров.',
      'Он добавил: «Паром останется до лета».',
      'Иван Петров',
    ],
    ['en', '“The well will be dug,” said Joan Pell.', 'Pell said: “No one needs to hurry at all.”', 'Joan Pell'],
  ])('keeps its speaker: %s', (lang, first, second, speaker) => {
    expect(said(lang, first, second).map(([who]) => who)).toEqual([speaker, speaker])
  })

  test('behind somebody without a name has none', () => {
    expect(
      said(
        'fa',
        'مریم کوهی مدیر موزه گفت: «درها از فردا باز می‌شود.»',
        'یکی از باغداران گفت: «امسال باران خوبی داشتیم.»',
        'وی افزود: «سال پیش خشک بود.»',
      ).map(([speaker]) => speaker),
    ).toEqual(['مریم کوهی', undefined, undefined])
  })

  test('with a verb and a colon belongs to the quotation behind', () => {
    expect(
      quotesIn(blocks('وقال سليم الحقل: "سوف نعلق الطائرات"، وأضاف: "سوف نفتح الباب في الصباح".'), 'ar').map(
        ({ speaker, verb }) => [speaker, verb],
      ),
    ).toEqual([
      ['سليم الحقل', 'وقال'],
      ['سليم الحقل', 'وأضاف'],
    ])
  })
})

describe('whose words they are', () => {
  test.each([
    ['en', '“A boat is a boat,” said the mayor of Harrow Mill.', undefined],
    ['en', '“A boat is a boat,” Joan Pell of Harrow Mill said.', 'Joan Pell'],
    ['en', '“A boat is a boat,” Mayor Joan Pell said.', 'Joan Pell'],
    ['en', '“A boat is a boat,” says the mill’s general manager Joan Pell.', 'Joan Pell'],
    ['en', 'Joan Pell told The Dispatch on Monday: “A boat is a boat.”', 'Joan Pell'],
    ['en', 'In a letter from Harrow Mill it is said: “A boat is a boat.”', undefined],
    ['en', 'A Dispatch source said: “A boat is a boat.”', undefined],
    ['de', 'Das Fazit der Stadt lautete: „Die Fähre fährt noch.“', undefined],
    ['de', 'Jutta Moosbach, Leiterin der Schule Am Wehr, sagte: „Die Fähre fährt noch.“', 'Jutta Moosbach'],
    ['de', '„Die Fähre fährt noch“, sagte Polizeisprecherin Jutta Moosbach am Montag.', 'Jutta Moosbach'],
    ['de', 'Jutta Moosbach von der Stiftung Fährhaus meint dazu: „Die Fähre fährt noch.“', 'Jutta Moosbach'],
    ['nl', '„De pont vaart nog”, zei Jan van den Berg.', 'Jan van den Berg'],
    ['zh', '李明说：“这座桥明年春天就会建成通车。”', undefined],
    ['ja', '知事は「橋は春までに完成する予定だ」と述べた。', undefined],
    ['ko', '시장은 “다리는 내년 봄까지 완공될 것”이라고 말했다.', undefined],
  ])('%s: %s', (lang, line, speaker) => {
    expect(said(lang, line).map(([who]) => who)).toEqual([speaker])
  })

  test('an office before a name is the role', () => {
    expect(quotesIn(blocks('“A boat is a boat,” Mayor Joan Pell said.'), 'en')[0]?.role).toBe('Mayor')
  })
})

const PIECES = [
  '«',
  '»',
  '“',
  '”',
  '"',
  'گفت: ',
  'said: ',
  ' said Joan Pell',
  ', ',
  'وی ',
  'متن دراز برای آزمودن ',
  'a long text to try ',
  '. ',
  'مریم کوهی ',
]

const anyBlocks = fc.array(fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }), { maxLength: 8 })

test.each(['fa', 'en', 'ar'])(
  'every line of a quotation stands in a block of its own, whatever the text: %s',
  (lang) => {
    fc.assert(
      fc.property(anyBlocks, (parts) => {
        const texts = parts.map((each) => each.join('').trim())
        return quotesIn(blocks(...texts), lang).every(({ text, block }) =>
          text.split('\n').every((line, i) => line !== '' && texts[block + i]?.includes(line)),
        )
      }),
    )
  },
)

test('marks with nothing between them end no quotation', () => {
  expect(quotesIn(blocks('گفت: "« said Joan Pell', '""'), 'en')).toEqual([])
})

test('a paragraph more that opens the quotation anew adds a line, and changes nothing else', () => {
  const sentence = fc.constantFrom(
    'The stream decided the height.',
    'It rained all summer long.',
    'Nobody was in a hurry.',
  )
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (lines) => {
      const told = lines.map((line, i) => `“${line}${i === lines.length - 1 ? '”' : ''}`)
      const quotes = quotesIn(blocks(`Joan Pell said: ${told[0]}`, ...told.slice(1)), 'en')
      expect(quotes).toEqual([{ text: lines.join('\n'), speaker: 'Joan Pell', verb: 'said', block: 0 }])
    }),
  )
})

test('a speaker is a part of the text, word by word', () => {
  fc.assert(
    fc.property(anyBlocks, (parts) => {
      const texts = parts.map((each) => each.join(''))
      return quotesIn(blocks(...texts), 'en').every(
        ({ speaker }) => speaker === undefined || texts.join(' ').includes(speaker),
      )
    }),
  )
})

test.each(['“', '"', '«', ' said: “A', 'Joan Pell ', 'said Joan Pell, '])(
  'no text takes long to look through: %j',
  (piece) => {
    const start = performance.now()
    quotesIn(blocks(...Array.from({ length: 40 }, () => piece.repeat(2_000))), 'en')
    expect(performance.now() - start).toBeLessThan(1_000)
  },
)
