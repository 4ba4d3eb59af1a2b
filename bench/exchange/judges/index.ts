import type { Judge } from '../judge'
import { judge as annotations } from './annotations'
import { judge as biber } from './biber'
import { judge as bibtexparser } from './bibtexparser'
import { judge as bibutils } from './bibutils'
import { judge as bookmarks } from './bookmarks'
import { judge as citationJs } from './citation-js'
import { judge as corpus } from './corpus'
import { judge as epubcheck } from './epubcheck'
import { judge as jsonLists } from './json-lists'
import { judge as office } from './office'
import { judge as pandocDocuments } from './pandoc-documents'
import { judge as pandocReferences } from './pandoc-references'
import { judge as qdpx } from './qdpx'
import { judge as refiSchema } from './refi-schema'
import { judge as tables } from './tables'
import { judge as teiSchema } from './tei-schema'
import { judge as xmllint } from './xmllint'

/** Whoever reads what Borideh writes. */
export const judges: readonly Judge[] = [
  ...[pandocReferences, citationJs, bibutils, biber, bibtexparser, tables],
  ...[pandocDocuments, epubcheck, xmllint, teiSchema, refiSchema, office],
  ...[annotations, jsonLists, corpus, bookmarks, qdpx],
]
