/**
 * All writers of documents, corpora and annotations: one chunk that an export loads. A chunk for each would part the
 * modules that they share with the pages into many more.
 */
export { writeAnnotations } from '../annotations/write'
export { writeCorpus } from '../corpus/write'
export { writeBulletin } from '../docx/write'
export { writeElasticsearch } from '../elasticsearch/write'
export { writeEpub } from '../epub/write'
export { writeHtml } from '../html/write'
export { writeMarkdown, writeNotes } from '../markdown/write'
export { writeQdpx } from '../qdpx/write'
export { writeQuotations } from '../quotations/write'
export { writeTei } from '../tei/write'
