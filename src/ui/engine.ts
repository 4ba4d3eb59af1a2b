/** What searches a library, in one chunk: pages load it while they open the store and paint, and only a search waits. */
export { knownNames } from '../search/names'
export { completionsFor } from '../search/query/complete'
export { search } from '../search/search'
export { searchLibraryOver } from '../store/search-library'
