import initSqlite, { type OpfsSAHPoolDatabase } from '@sqlite.org/sqlite-wasm'
import type { QueryParts } from '../queries'
import type { PeerText } from './peer-text'

/** A found clipping, with what a row of results shows. */
export interface SqliteRow {
  id: number
  headline: string
  site: string
  snippet: string
}

/** SQLite with FTS5 in the browser's private files. Only a worker may open it, and only one at a time. */
export interface SqliteDatabase {
  /** Puts clippings in one transaction. */
  put(texts: readonly PeerText[]): void
  /** Brings the index into its best shape. */
  optimize(): void
  /** The best eight. */
  search(parts: QueryParts): SqliteRow[]
}

export async function openSqlite(): Promise<SqliteDatabase> {
  const sqlite = await initSqlite()
  const { OpfsSAHPoolDb } = await sqlite.installOpfsSAHPoolVfs({ name: 'peer' })
  const database = new OpfsSAHPoolDb('/peer.sqlite')
  database.exec('pragma page_size = 8192')
  database.exec(SCHEMA)
  return {
    put: (texts) => database.transaction(() => putAll(database, texts)),
    optimize: () => void database.exec("insert into found(found) values ('optimize')"),
    search: (parts) => foundIn(database, parts),
  }
}

const SCHEMA = `
  create table if not exists texts (id integer primary key, headline text, body text, site text, day text);
  create table if not exists tags (tag text, id integer, primary key (tag, id)) without rowid;
  create index if not exists texts_site on texts (site);
  create index if not exists texts_day on texts (day);
  create virtual table if not exists found using fts5(
    headline, body, content = 'texts', content_rowid = 'id', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
  );`

function putAll(database: OpfsSAHPoolDatabase, texts: readonly PeerText[]): void {
  const text = database.prepare('insert into texts values (?, ?, ?, ?, ?)')
  const index = database.prepare('insert into found (rowid, headline, body) values (?, ?, ?)')
  const tagged = database.prepare('insert into tags values (?, ?)')
  for (const { id, headline, body, site, day, tags } of texts) {
    text.bind([id, headline, body, site, day]).stepReset()
    index.bind([id, headline, body]).stepReset()
    for (const tag of tags) tagged.bind([tag, id]).stepReset()
  }
  for (const statement of [text, index, tagged]) statement.finalize()
}

function foundIn(database: OpfsSAHPoolDatabase, parts: QueryParts): SqliteRow[] {
  const { site, tag, from, until } = parts
  const match = matchOf(parts)
  const where = [
    ...(match ? ['found match ?'] : []),
    ...(site ? ['texts.site = ?'] : []),
    ...(tag ? ['texts.id in (select id from tags where tag = ?)'] : []),
    ...(from ? ['texts.day >= ?'] : []),
    ...(until ? ['texts.day < ?'] : []),
  ]
  const bind = [match, site, tag, from, until].filter((value) => value !== undefined && value !== '')
  const shown = match
    ? "snippet(found, 1, '[', ']', '…', 24) as snippet from found join texts on texts.id = found.rowid"
    : 'substr(body, 1, 160) as snippet from texts'
  const order = match ? 'found.rank' : 'texts.id desc'
  const sql = `select texts.id, texts.headline, site, ${shown} where ${where.join(' and ')} order by ${order} limit 8`
  const rows = database.exec({ sql, bind, rowMode: 'object', returnValue: 'resultRows' })
  return rows.map(({ id, headline, site, snippet }) => ({
    id: Number(id),
    headline: String(headline),
    site: String(site),
    snippet: String(snippet),
  }))
}

/** In the query language of FTS5; '' where no words are sought. */
function matchOf({ words, isPhrase, isOpen, without, either }: QueryParts): string {
  if (isPhrase) return quoted(words.join(' '))
  const all = words.map(quoted).join(' AND ')
  if (isOpen) return `${all}*`
  if (without) return `${all} NOT ${quoted(without)}`
  return either ? `${all} OR ${quoted(either)}` : all
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
