import type { Clipping } from '../../clipping/clipping'
import { listed } from '../reference/clean'
import type { Reference } from '../reference/reference'
import { referenceOf } from '../reference/reference-of'
import { encoded } from '../text-file/encoded'

/** A bookmark for each clipping, in one folder. */
export function writeBookmarks(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return encoded(lines(clippings))
}

/** The folder; coming in it is no tag. */
export const FOLDER = 'Borideh'

async function* lines(clippings: AsyncIterable<Clipping>): AsyncGenerator<string> {
  yield [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Bookmarks</TITLE>',
    '<H1>Bookmarks</H1>',
    '<DL><p>',
    `    <DT><H3>${FOLDER}</H3>`,
    '    <DL><p>\n',
  ].join('\n')
  for await (const clipping of clippings) yield bookmarkOf(referenceOf(clipping))
  yield '    </DL><p>\n</DL><p>\n'
}

function bookmarkOf({ url, title, tags, accessed = 0, note }: Reference): string {
  // Between tags there are commas.
  const names = listed(tags.map((tag) => tag.replaceAll(',', ' ')))
  const attributes = [
    `HREF="${safe(url)}"`,
    `ADD_DATE="${accessed / 1000}"`,
    ...(names.length > 0 ? [`TAGS="${safe(names.join(','))}"`] : []),
  ]
  const bookmark = `        <DT><A ${attributes.join(' ')}>${safe(title)}</A>\n`
  return note === undefined ? bookmark : `${bookmark}        <DD>${safe(note)}\n`
}

/** Text in which nothing is markup. */
function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
