import { expect, test } from 'vitest'
import { clippingsOf, entriesOf, fullClipping, onlyClippingOf, textOf } from './bibliography'

test('a clipping is a bookmark with its tags and note, and nothing in it is markup', async () => {
  const hostile = fullClipping({ headline: '</A></DL><script>alert("1")</script> & \'x\'' })
  const file = await textOf('bookmarks', [hostile])
  expect(file).not.toMatch(/<script|<\/A><\/DL>/)
  expect(file.match(/<A /g)).toHaveLength(1)
  expect(await onlyClippingOf('bookmarks', file)).toMatchObject({
    address: hostile.address,
    tags: hostile.tags,
    clippedAt: hostile.clippedAt,
    article: { headline: '</A></DL><script>alert("1")</script> & \'x\'' },
  })
})

test('the folders in which a bookmark stands become its tags, but for those that every browser has', async () => {
  const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Toolbar</H3>
  <DL><p>
    <DT><H3>خبر</H3>
    <DL><p>
      <DT><A HREF="https://k.example/1" ADD_DATE="1709942400" ICON="data:image/png;base64,AAA>" TAGS="باران,شهر">Rain &amp; wind</A>
      <DD>a note
      of two lines
      <DT><A HREF="javascript:alert('>')">run</A>
    </DL><p>
    <DT><A HREF="https://k.example/2">Wind</A>
  </DL><p>
</DL><p>
`
  expect(await entriesOf('bookmarks', file)).toMatchObject([
    {
      kind: 'clipping',
      line: 10,
      clipping: {
        address: 'https://k.example/1',
        clippedAt: 1_709_942_400_000,
        tags: ['باران', 'شهر', 'خبر'],
        note: 'a note\nof two lines',
        article: { headline: 'Rain & wind' },
      },
    },
    { kind: 'refused', reason: 'noAddress', line: 13 },
    { kind: 'clipping', clipping: { address: 'https://k.example/2', tags: [] } },
  ])
})

test('Pocket’s list comes in, with what is read and what is not', async () => {
  const file = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul><li><a href="https://k.example/1" time_added="1709942400" tags="a,b">Rain</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://k.example/2" time_added="1709942401" tags="">Wind</a></li></ul></body></html>`
  expect(await clippingsOf('bookmarks', file)).toMatchObject([
    { tags: ['a', 'b'], state: 'unread', clippedAt: 1_709_942_400_000 },
    { tags: [], state: 'archived' },
  ])
})

test('times in milliseconds and microseconds are times, too', async () => {
  const links = ['1709942400', '1709942400000', '1709942400000000'].map(
    (time, at) => `<DT><A HREF="https://k.example/${at}" ADD_DATE="${time}">a</A>`,
  )
  const clippings = await clippingsOf('bookmarks', links.join('\n'))
  expect(clippings.map(({ clippedAt }) => clippedAt)).toEqual(Array(3).fill(1_709_942_400_000))
})
