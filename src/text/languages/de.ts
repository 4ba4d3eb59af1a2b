import type { Language } from './language'

/** German. */
export const language: Language = {
  code: 'de',
  dir: 'ltr',
  script: 'Latn',
  words: ['der', 'die', 'und', 'das', 'ist', 'nicht', 'mit', 'von', 'dem', 'den', 'für', 'auf', 'ein', 'eine', 'sich', 'werden'],
  letters: 'äß',
  months: {
    gregory: [
      ['januar', 'jänner', 'jan'], ['februar', 'feb'], ['märz', 'mär'], ['april', 'apr'], ['mai'], ['juni', 'jun'], ['juli', 'jul'],
      ['august', 'aug'], ['september', 'sep'], ['oktober', 'okt'], ['november', 'nov'], ['dezember', 'dez'],
    ],
  },
  relative: { today: ['heute'], yesterday: ['gestern'], ago: ['vor'], minute: ['minute', 'minuten'], hour: ['stunde', 'stunden'], day: ['tag', 'tagen'] },
  labels: {
    related: ['Mehr zum Thema', 'Lesen Sie auch', 'Das könnte Sie auch interessieren', 'Ähnliche Artikel'],
    readMore: ['Weiterlesen', 'Mehr lesen'],
    comments: ['Kommentare', 'Kommentar schreiben'],
    tags: ['Schlagwörter', 'Themen'],
    share: ['Teilen'],
    tools: ['Drucken', 'Artikel merken'],
    published: ['Veröffentlicht', 'Stand'],
    updated: ['Aktualisiert'],
    home: ['Startseite'],
    source: ['Quelle'],
    reporter: ['Von'],
    photographer: ['Foto', 'Bild'],
    mostViewed: ['Meistgelesen', 'Meistgelesene Artikel'],
    advertisement: ['Anzeige', 'Werbung'],
    followUs: ['Newsletter'],
    reuse: ['Alle Rechte vorbehalten'],
  },
  speech: ['sagte', 'erklärte', 'betonte', 'teilte mit', 'schrieb'],
}
