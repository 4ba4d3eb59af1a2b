import { foldedWords } from '../text/label-key'
import { scriptOf } from '../text/language-of'
import { LETTERS, MARKS } from '../text/letters'
import { namesAgency } from './attribution'

/** Does a text look like one person's name? No address, number, slogan, office, organisation or agency does. */
export function isPersonName(name: string, lang: string | undefined): boolean {
  if (name.length > LONGEST_NAME || NO_LETTERS.test(name) || namesAgency(name, lang)) return false
  if (UNSPACED.has(scriptOf(name) ?? '')) return isUnspacedName(name)
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  const folded = foldedWords(name).split(' ')
  return (
    isCapitalised(words) &&
    !words.some(isAcronym) &&
    !folded.some((word) => NO_NAME.has(word) || OFFICE.test(word)) &&
    !NO_OPENING.test(folded.join(' '))
  )
}

/**
 * Does a text name who signs a story in a person's place: a newsroom, an agency, a pen name ("MND Staff", "dpa",
 * "ORF.at")? No address of mail or web, no slogan and no heading does.
 */
export function isSignature(name: string): boolean {
  const words = name.split(/\s+/)
  if (name.length > LONGEST_NAME || words.length > LONGEST_SIGNATURE || !TWO_LETTERS.test(name)) return false
  return !/[@<>{}[\]()|«»"“”!?؟:©=…]|https?|www\.|\s[-–—]\s|\s\d/i.test(name) && !NO_OPENING.test(foldedWords(name))
}

/** Characters. */
const LONGEST_NAME = 60
/** Words. */
const LONGEST_SIGNATURE = 6

const TWO_LETTERS = new RegExp(`[${LETTERS}][${LETTERS}${MARKS}]`)

const NO_LETTERS =
  /[\d@:：|<>{}[\]()«»"“”!?؟©+&…_=/→∙*#]|https?|www\.|\.(?:com|ir|org|net|de|at|ch|fr|es|it|nl|be|uk|jp)(?:$|\s)/i

/** "MDR", "BWW": letters that nobody could pronounce are no name. Two may be somebody's initials. */
function isAcronym(word: string): boolean {
  return NO_VOWEL.test(word) && [...word].every((letter) => letter !== letter.toLowerCase())
}

const NO_VOWEL = /^[^AEIOUYÄÖÜÅÆØÉİÁÍÓÚ\s\d]{3,6}$/

/** In scripts with capitals every word of a name has one, but for particles. */
function isCapitalised(words: string[]): boolean {
  return words.every((word) => {
    const first = LETTER.exec(word)?.[0] ?? ''
    return first === first.toUpperCase() || PARTICLES.has(word.toLowerCase())
  })
}

const LETTER = new RegExp(`[${LETTERS}]`)

const UNSPACED: ReadonlySet<string> = new Set(['Hani', 'Jpan', 'Kore'])

/** Chinese, Japanese and Korean names: two to four characters, more where some of them are kana. */
function isUnspacedName(name: string): boolean {
  const letters = [...name.replace(/[\s\u3000・·]/g, '')]
  const isForeign = /[・·]/.test(name)
  const kana = letters.filter((letter) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)).length
  const longest = isForeign ? 16 : kana > 0 ? 8 : 5
  return (
    letters.length >= 2 && letters.length <= longest && !/[\p{P}a-z]/iu.test(letters.join('')) && !NO_CJK.test(name)
  )
}

/** Parts of offices and organisations. */
const NO_CJK =
  /新聞|新闻|通信|編集|编辑|編輯|本報|本报|社$|部$|局$|網$|网$|報$|报$|日報|日报|電視|电视|委員|委员|記者$|记者$|著者|ニュース|デジタル|オンライン|取材|スタッフ|[뉴스신문일보]{2}|편집|방송|닷컴/

const PARTICLES = new Set(
  `de del della dell der den des di da do dos du d' van von vom zu zum ten ter la le el al bin ibn ben bint y e i av af`.split(
    ' ',
  ),
)

/** Words of offices and organisations. */
const NO_NAME = new Set(
  `news staff desk team press media gmbh verlag ltd inc updated published checked reviewed assistant author authors
  officer manager developer director chief blog follow twitter facebook instagram email share via reuters
  afp dpa newsroom service services committee university foundation institute association company group online web sites
  sport sports programme newspapers board courtesy international creative reviews of all the show stories articles
  ressort website network magazine newspaper radio channel society ministry department council
  nouvelles more read about bureau bureaus rankings times post
  haber xeber ajansi مراسل سردبیر تحریریه سرویس گروه کاربر خبرنگار редакция корреспондент служба новости`.split(/\s+/),
)
/** How such words open in many languages, and how German ones end. */
const OFFICE =
  /^(?:editor|reda[kcz]|report|[ck]orrespon|journalis|contribut|writer|(?:image|picture|photo|foto)s?$|agen[ct]|agenzi|noti[cz]i|nachricht)|(?:redakteur(?:in)?|redaktion|korrespondent(?:in)?|journalist(?:in)?|reporter(?:in)?|agentur|zeitung|presse|verband|verein)$/
const NO_OPENING =
  /^(?:developed|designed|powered|posted|admin|super user|redak|unknown|anonymous|no author|null|undefined|the )/
