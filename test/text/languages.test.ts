import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/text/dates'
import { foldedWords, labelKey } from '../../src/text/label-key'
import { labelRole } from '../../src/text/labels'
import { languageOf } from '../../src/text/language-of'
import { languageFor, languages } from '../../src/text/languages/index'

test('the shelf holds the languages that the news is read in', () => {
  const wanted = 'ar az ckb da de en es fa fr he hi is it ja ko nl no pl pt ru sv sw tr uk ur zh'.split(' ')
  expect([...languages.keys()].sort()).toEqual(wanted)
})

describe.each([...languages.values()].map((language) => [language.code, language] as const))('%s', (_, language) => {
  test('months are twelve, and no name means two of them', () => {
    for (const months of Object.values(language.months ?? {})) {
      expect(months).toHaveLength(12)
      const names = months.flatMap((forms) => [...new Set(forms.map(foldedWords))])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('every label says something, and none says two things', () => {
    const labels = Object.values(language.labels).flatMap((forms) => [...new Set(forms.map(labelKey))])
    expect(labels).not.toContain('')
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
  })

  test('its labels are found as labels', () => {
    for (const label of language.labels.reporter ?? []) expect(labelRole(label, [language])).toBe('reporter')
  })
})

test('written forms and outdated tags of a language lead to it', () => {
  expect(languageFor('nb-NO')?.code).toBe('no')
  expect(languageFor('nn')?.code).toBe('no')
})

describe('the language of a text', () => {
  test.each([
    ['Vi skrev denne teksten som en prøve, og det er ikke noen nyheter i den som er til å bruke.', 'no'],
    ['Vi skrev denne tekst som en prøve, og der er ikke nogen nyheder i den, som han kan bruge.', 'da'],
    ['Vi skrev den här texten som ett prov, och det är inte några nyheter i den som man kan använda.', 'sv'],
    ['We schreven deze tekst als een proef, en er is geen nieuws in dat aan iemand van nut zou zijn.', 'nl'],
    ['Escrevemos este texto como uma prova, e não há nele notícias que sejam de uso para quem o lê.', 'pt'],
    ['Abbiamo scritto questo testo per una prova, e non ci sono notizie che siano di uso per chi lo legge.', 'it'],
    ['Napisaliśmy ten tekst na próbę i nie ma w nim żadnych wiadomości, które są dla kogoś ważne.', 'pl'],
    ['Мы написали этот текст для пробы, и в нем нет новостей, которые были бы полезны.', 'ru'],
    ['Ми написали цей текст для проби, і в ньому немає новин, які були б комусь корисні.', 'uk'],
    ['Tuliandika maandishi haya kwa ajili ya jaribio na hakuna habari katika hayo ambazo ni za maana.', 'sw'],
    ['Við skrifuðum þennan texta til reynslu og það er ekki frétt í honum sem við höfum not fyrir.', 'is'],
    ['हमने यह पाठ परीक्षण के लिए लिखा है और इस में कोई खबर नहीं है जो काम की हो।', 'hi'],
    ['우리는 이 글을 시험 삼아 썼으며 그 안에는 소식이 없다.', 'ko'],
  ])('%s is %s, whatever the page claims', (text, lang) => {
    expect(languageOf(text, 'en-US')).toBe(lang)
    expect(languageOf(text)).toBe(lang)
  })

  test('a claim of a written form is the language itself', () => {
    expect(languageOf('Les også', 'nb-NO')).toBe('no')
  })
})

test.each([
  ['27 de janeiro de 2026 às 14:30', 'pt', '2026-01-27T14:30'],
  ['27 gennaio 2026, 14:30', 'it', '2026-01-27T14:30'],
  ['27 januari 2026 14:30', 'nl', '2026-01-27T14:30'],
  ['27 stycznia 2026, 14:30', 'pl', '2026-01-27T14:30+01:00'],
  ['27 января 2026, 14:30', 'ru', '2026-01-27T14:30+03:00'],
  ['27 січня 2026, 14:30', 'uk', '2026-01-27T14:30+02:00'],
  ['2026年1月27日14时30分', 'zh', '2026-01-27T14:30+08:00'],
  ['2026年1月27日 午後2時30分', 'ja', '2026-01-27T14:30+09:00'],
  ['2026년 1월 27일 오후 2:30', 'ko', '2026-01-27T14:30+09:00'],
  ['27. januar 2026 kl. 14:30', 'no', '2026-01-27T14:30+01:00'],
  ['27 जनवरी 2026', 'hi', '2026-01-27'],
])('%s is read in %s', (raw, lang, iso) => {
  expect(readDate(raw, { lang })?.iso).toBe(iso)
})
