/** How to load it, for somebody at a command line. */
export const README = `Clippings for Elasticsearch or OpenSearch, written by Borideh.

Where the server is, with what name and password:

  server=https://localhost:9200   # curl's -u name:password where the server wants it, -k for its own certificate

The index, once; then all clippings. Doing it again changes nothing, because every clipping keeps its id.

  curl -X PUT "$server/clippings" -H "Content-Type: application/json" --data-binary @mapping.json
  for part in bulk-*.ndjson; do curl -X POST "$server/clippings/_bulk?filter_path=errors,items.*.error" -H "Content-Type: application/x-ndjson" --data-binary "@$part"; done

Every answer should say {"errors":false}. A first search:

  curl "$server/clippings/_search?q=headline:rain&pretty"

highlights.start and highlights.end are places in "text", counted in UTF-16 units as JavaScript and Java count; they are
missing where the marked words are not in that text.
`
