import type { Speech } from './speech'

/** Japanese. */
export const speech: Speech = {
  verbs: [
    '明らかにした',
    'コメントした',
    '述べている',
    '強調した',
    '指摘した',
    '説明した',
    '述べた',
    '語った',
    '話した',
    '訴えた',
    '話す',
    '語る',
  ],
}
