import { foldedWords } from '../text/fold'
import { namesAgency } from './attribution'

/** Does a text look like one person's name? No address, number, slogan, office, organisation or agency does. */
export function isPersonName(name: string, lang: string | undefined): boolean {
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 5 || name.length > LONGEST_NAME) return false
  if (/[\d@:|<>{}[\]()«»"“”!?؟©+&…]|https?|www\.|\.(?:com|ir|org|net)\b/i.test(name) || namesAgency(name, lang))
    return false
  const folded = foldedWords(name).split(' ')
  return isCapitalised(words) && !folded.some((word) => NO_NAME.has(word)) && !NO_OPENING.test(folded[0] ?? '')
}

/** Characters. */
const LONGEST_NAME = 60

/** In scripts with capitals every word of a name has one, but for particles. */
function isCapitalised(words: string[]): boolean {
  return words.every((word) => PARTICLES.has(word.toLowerCase()) || !/^[^\p{L}]*\p{Ll}/u.test(word))
}

const PARTICLES = new Set(
  "de del della der den des di da do dos du d' van von vom zu zum ten ter la le el al bin ibn ben bint y e i av af".split(
    ' ',
  ),
)

/** Words of offices and organisations. */
const NO_NAME = new Set(
  `news agency editor editors editorial staff desk team press redaktion redaktor redakteur reporter reporters correspondent
  corresponsal korrespondent korrespondentin journalist contributor writer images photo photos pictures media gmbh verlag
  ltd inc updated published checked reviewed assistant author authors officer manager developer director chief blog follow twitter facebook instagram email share foto fotos via agencies reuters afp dpa newsroom service services
  haber xeber ajansi مراسل سردبیر تحریریه سرویس گروه کاربر خبرنگار`.split(/\s+/),
)
const NO_OPENING = /^(?:developed|designed|powered|admin|redak)/
