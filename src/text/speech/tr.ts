import type { Speech } from './speech'

/** Turkish. */
export const speech: Speech = {
  verbs: [
    'ifadelerini kullandı',
    'diye konuştu',
    'ifade etti',
    'vurguladı',
    'belirtti',
    'kaydetti',
    'açıkladı',
    'söyledi',
    'konuştu',
    'yazdı',
    'dedi',
  ],
  again: ['sözlerini sürdürdü', 'sözlerine ekledi', 'ekledi'],
  pronouns: ['o'],
  connectives: ['diye', 'ise', 'de', 'da', 'şöyle', 'ayrıca'],
  offices: ['bakan', 'başkan', 'sözcü', 'genel müdür', 'müdür', 'vali', 'büyükelçi', 'sekreter', 'milletvekili'],
}
