import { type Amount, amountOf } from './amount.ts'

const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
const teens = 'sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'

const cardinals = `${small} ${teens}`.split(' ')

const values = new Map<string, number>([
  ...cardinals.map((word, value) => [word, value] as const),
  ...cardinals.slice(13).map((word, place) => [`${word}th`, place + 13] as const),
  ...tens.split(' ').map((word, place) => [word, (place + 2) * 10] as const),
  ...tens.split(' ').map((word, place) => [`${word.slice(0, -1)}ieth`, (place + 2) * 10] as const),
  ...ordinals.split(' ').map((word, place) => [word, place + 1] as const),
  ['a', 1],
  ['half', 2],
  ['quarter', 4],
])

const scales = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['k', 3],
  ['million', 6],
  ['mn', 6],
  ['m', 6],
  ['billion', 9],
  ['bn', 9],
  ['b', 9],
  ['trillion', 12],
  ['tn', 12],
  ['trn', 12],
])

const ones = cardinals.slice(1, 10).join('|')
const underTwenty = cardinals.slice(1).reverse().join('|')
const underHundred = `(?:(?:${tens.split(' ').join('|')})(?:[- ](?:${ones}))?|${underTwenty})\\b`
const large = '(?:thousand|million|billion|trillion)'
const underThousand = `(?:(?:a|${underTwenty}) hundred(?:(?: and)? ${underHundred})?|${underHundred})`
const group = `(?:${underThousand}|a)[ -]${large}`

/** `one hundred and five`, `fifteen hundred`, `two thousand three hundred`, `half a million`, `one and a half million`. */
const wordNumber = `(?:(?:half a|(?:${ones}) and a half) (?:m|b|tr)illion|${group}(?: ${group})*(?:(?: and)? ${underThousand})?|${underThousand})\\b`

/** A number in digits, with or without thousands separators. */
const digitNumber = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'

const scaleAfter = '(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|mn|tr?n)|[bmk])'

/** A number in digits or words, with its scale: `299.23 billion`, `150m`, `twenty-seven`. */
export const englishNumber = `(?:${digitNumber}(?:${scaleAfter}(?![a-z²³0-9]))?|\\b${wordNumber})`

const ordinalWords = [...values.keys()].filter((word) => /(?:st|nd|rd|th)$/.test(word)).join('|')

/** `13th`, `10,000th`, `third`, `twenty-first`. */
export const englishOrdinal = `(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th)|(?:(?:${tens.split(' ').join('|')})-)?(?:${ordinalWords}))\\b`

const ordinalScale = '(?:hundred|thousand|million|billion)'

/** `ten millionth`, `10-millionth`, `the thousandth`. “One millionth of a metre” is a fraction. */
export const largeOrdinal = `(?:(?:${digitNumber}|\\b${underThousand})[ -]|(?<=\\b(?:the|its|their|his|her) ))${ordinalScale}th\\b(?! of)`

/** Reads a match of `englishNumber`, `englishOrdinal` or `largeOrdinal`. */
export function readEnglishNumber(text: string): Amount {
  const printed = new RegExp(`^${digitNumber}`).exec(text)?.[0]
  if (printed !== undefined) return amountOf(printed, scaleOf(text))
  const [half, whole = ''] = /^(?:half a|(\w+) and a half) /i.exec(text) ?? []
  if (half !== undefined) return amountOf(`${values.get(whole.toLowerCase()) ?? 0}.5`, scaleOf(text))
  return readWords(text.toLowerCase().split(/[ -]/))
}

/** The power of ten of a number's scale word: 9 for `12.5bn`, 6 for `ten millionth`, 0 without one. */
function scaleOf(text: string): number {
  return scales.get(/[a-z]+$/i.exec(text)?.[0].toLowerCase().replace(/th$/, '') ?? '') ?? 0
}

function readWords(words: readonly string[]): Amount {
  let total = 0
  let current = 0
  for (const word of words) {
    const scale = scaleOf(word)
    if (scale === 0) current += values.get(word) ?? 0
    else if (scale === 2) current = (current || 1) * 100
    else {
      total += (current || 1) * 10 ** scale
      current = 0
    }
  }
  const zeros = current > 0 ? 0 : scaleOf(words.at(-1) ?? '')
  return amountOf(String((total + current) / 10 ** zeros), zeros)
}
