import type { Language } from './language'

/** Spanish. */
export const language: Language = {
  code: 'es',
  dir: 'ltr',
  script: 'Latn',
  words: ['el', 'la', 'los', 'las', 'que', 'una', 'por', 'con', 'para', 'del', 'se', 'su', 'es', 'como', 'más'],
  letters: 'ñ',
  months: {
    gregory: [
      ['enero', 'ene'], ['febrero', 'feb'], ['marzo', 'mar'], ['abril', 'abr'], ['mayo', 'may'], ['junio', 'jun'], ['julio', 'jul'],
      ['agosto', 'ago'], ['septiembre', 'setiembre', 'sep'], ['octubre', 'oct'], ['noviembre', 'nov'], ['diciembre', 'dic'],
    ],
  },
  relative: { today: ['hoy'], yesterday: ['ayer'], ago: ['hace'], minute: ['minuto', 'minutos'], hour: ['hora', 'horas'], day: ['día', 'días'] },
  labels: {
    related: ['Noticias relacionadas', 'Te puede interesar', 'Lee también'],
    readMore: ['Leer más', 'Seguir leyendo'],
    comments: ['Comentarios'],
    tags: ['Etiquetas'],
    share: ['Compartir'],
    tools: ['Imprimir'],
    published: ['Publicado', 'Publicado el'],
    updated: ['Actualizado'],
    home: ['Inicio', 'Portada'],
    source: ['Fuente'],
    reporter: ['Por'],
    photographer: ['Foto', 'Fotografía'],
    mostViewed: ['Lo más leído', 'Lo más visto'],
    advertisement: ['Publicidad'],
    followUs: ['Suscríbete', 'Newsletter'],
    reuse: ['Todos los derechos reservados'],
  },
  speech: ['dijo', 'afirmó', 'señaló', 'añadió', 'explicó'],
}
