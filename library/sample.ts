import type { Article } from '../src/article/article'
import { text, uiDirection, uiLanguage } from '../src/ui/text'

/** An article about Borideh itself, in the reader's language: something to play with before anything is kept. */
export function sampleFor(): Article {
  const quote = text('sample_quote')
  const quoting = text('sample_quoting', { quote: `“${quote}”` })
  return {
    url: 'https://borideh.example/sample',
    site: { host: 'borideh.example', name: text('manifestName'), agency: { name: text('sample_agency') } },
    lang: uiLanguage.value,
    dir: uiDirection(),
    kickers: [{ text: text('sample_kicker'), dir: uiDirection() }],
    headline: text('sample_headline'),
    lead: text('sample_lead'),
    blocks: [
      { kind: 'paragraph', text: text('sample_lead') },
      { kind: 'heading', level: 2, text: text('sample_heading') },
      { kind: 'list', text: [text('sample_do1'), text('sample_do2'), text('sample_do3')].join('\n') },
      { kind: 'paragraph', text: quoting },
    ],
    quotes: [{ text: quote, speaker: text('sample_speaker'), block: 3 }],
    sources: { headline: 'text', lead: 'text', blocks: 'text', quotes: 'text' },
  }
}
