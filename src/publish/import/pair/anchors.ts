import { placeIds, places } from '../../../archive/places.ts'

/** What must stand in both of two texts that translate each other, each as often as it stands there. */
export type Anchors = ReadonlyMap<string, number>

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
}
const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const digits: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const englishDate =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b(?![,.]?\d))?/g
const chineseDate = /(\d{1,2})月(?:(\d{1,2})日)?/g
const figure =
  /\d[\d,]*(?:\.\d+)?\s*(?:(?:thousand|million|billion|trillion|bn|mn|m|b)\b|万亿|千万|百万|亿|万|千)?/gi
const counts = /([两二三四五六七八九十]{1,2})(?=个|大|家|项|座|条|年|月|次|方)/gu
const latin = /\b[A-Z][A-Za-z]*\b/g

/** The figures by their value, the days, the Latin names and the known places of an English or a Chinese text. */
export function anchorsOf(text: string): Anchors {
  const days: string[] = []
  const undated = takeDates(text, (day) => days.push(day))
  const found = new Map<string, number>()
  for (const anchor of [...days, ...figuresIn(undated), ...namesIn(text), ...placesIn(text)])
    found.set(anchor, (found.get(anchor) ?? 0) + 1)
  return found
}

function figuresIn(text: string): string[] {
  const printed = [...text.matchAll(figure)].map(([match]) => figureValue(match))
  const spelt = [...text.toLowerCase().matchAll(/\b[a-z]+\b/g)].flatMap(([word]) => words[word] ?? [])
  const counted = [...text.matchAll(counts)].flatMap(([, word = '']) => digits[word] ?? [])
  return [...printed, ...spelt, ...counted].map((value) => `figure ${value}`)
}

/** English repeats a name where Chinese writes it once, if it writes it in Latin letters at all. */
function namesIn(text: string): string[] {
  const names = text.match(latin) ?? []
  return [...(/\p{Script=Han}/u.test(text) ? names : new Set(names))].map(
    (name) => `name ${name.toLowerCase()}`,
  )
}

function placesIn(text: string): string[] {
  return placeIds.flatMap((id) => {
    const { en, zh } = places[id]
    return text.includes(en) || text.includes(zh) ? [`place ${id}`] : []
  })
}

function takeDates(text: string, add: (anchor: string) => void): string {
  return text
    .replace(englishDate, (_, before: string | undefined, month: string, after: string | undefined) => {
      const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
      add(dayAnchor(number, before ?? after))
      return ' '
    })
    .replace(chineseDate, (_, month: string, day: string | undefined) => {
      add(dayAnchor(Number(month), day))
      return ' '
    })
}

function dayAnchor(month: number, day: string | undefined): string {
  return day === undefined ? `month ${month}` : `day ${month}-${Number(day)}`
}

function figureValue(printed: string): number {
  const number = Number.parseFloat(printed.replaceAll(',', ''))
  const scale = printed.replace(/^[\d,.\s]+/, '').toLowerCase()
  return Number((number * (scales[scale] ?? 1)).toPrecision(12))
}

/** How many anchors two texts share, and how many that should be shared stand in one of them alone. */
export function compareAnchors(
  en: Anchors,
  zh: Anchors,
): { readonly shared: number; readonly apart: number } {
  let shared = 0
  let apart = 0
  for (const anchor of new Set([...en.keys(), ...zh.keys()])) {
    const [one, other] = [en.get(anchor) ?? 0, zh.get(anchor) ?? 0]
    shared += Math.min(one, other)
    // An English name rarely stays Latin in Chinese; the other way round it must.
    if (!anchor.startsWith('name') || one === 0) apart += Math.abs(one - other)
  }
  return { shared, apart }
}
