import type { Format } from './format'
import { later } from './text-file/later'

/** Bookmarks as every browser takes them, and as lists of what is to be read come out of Pocket, Raindrop or Pinboard. */
export const format: Format = {
  id: 'bookmarks',
  extension: 'html',
  mime: 'text/html',
  write: (clippings) => later(async () => (await import('./bookmarks/write')).writeBookmarks(clippings)),
  read: (file, facts) => later(async () => (await import('./bookmarks/read')).readBookmarks(file, facts)),
  recognises: (start) =>
    /^\s{0,200}<!doctype netscape-bookmark-file-1>/i.test(start) ||
    /<title>\s{0,50}(?:pocket export|instapaper)/i.test(start),
}
