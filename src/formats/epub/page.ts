import { tag } from '../document/html'
import { escaped } from '../xml/xml'

interface Page {
  title: string
  lang: string | undefined
  dir: 'rtl' | 'ltr'
  /** Markup. */
  body: string
}

/** A file of the book. */
export function xhtmlPage({ title, lang, dir, body }: Page): string {
  const head = [
    tag('meta', { charset: 'utf-8' }),
    // White space alone is no title to epubcheck.
    tag('title', {}, escaped(title.trim() === '' ? '·' : title)),
    tag('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
  ]
  const html = tag(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang,
      'xml:lang': lang,
      dir,
    },
    `\n${tag('head', {}, `\n${head.join('\n')}\n`)}\n${tag('body', {}, `\n${body}\n`)}\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${html}\n`
}

/** The file of a chapter, beside the others. */
export function chapterFile(number: number): string {
  return `chapter-${String(number).padStart(5, '0')}.xhtml`
}
