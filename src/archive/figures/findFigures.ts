import { memoizedByText } from '../memoize.ts'
import { type Amount, amountOf } from './amount.ts'
import { withApproximation } from './approximations.ts'
import { chineseDates } from './chineseDates.ts'
import { chineseQuantities } from './chineseQuantities.ts'
import { isoDate } from './dateReader.ts'
import { englishDates } from './englishDates.ts'
import { englishQuantities } from './englishQuantities.ts'
import type { Figure, QuantityFigure } from './figure.ts'
import { type FigureReader, hide, scanFigures } from './figureScanner.ts'
import { chineseTimes, englishTimes } from './timesOfDay.ts'
import { isCurrency } from './units.ts'

type Writing = {
  readonly readers: readonly FigureReader[]
  /** Words that look like figures but are not. */
  readonly names: RegExp
  /** Whether a text between two quantities joins them to a range. It also gets up to twelve characters before them. */
  readonly joins: (between: string, before: string) => boolean
}

const address = '\\b(?:https?:\\/\\/|www\\.)[\\w./?&=%#~-]+'

const english: Writing = {
  readers: [isoDate, ...englishDates, ...englishTimes, ...englishQuantities],
  names: new RegExp(
    `${address}|\\b(?:no one|one another|one-(?:stop|time|off)|one of (?:the|its|their)|(?:second|third)-(?:hand|party)|first-class|seconds|per second|Three Gorges)\\b|\\b\\d{3,4}p\\b|\\b24/7\\b|\\bLong March[ -]\\d+[A-Z]?\\b`,
    'gi',
  ),
  joins: (between, before) =>
    /^(?: ?[-–—~] ?| (?:to|or) )$/.test(between) ||
    (between === ' and ' && /\bbetween (?:\S{1,4})?$/i.test(before)),
}

const chinese: Writing = {
  readers: [isoDate, ...chineseDates, ...chineseTimes, ...chineseQuantities],
  names: new RegExp(
    `${address}|四川|三峡|[一二]汽|三亚|三明|六盘水|六安|九江|九寨|十堰|百[度货姓科联]|千[岛禧]|(?<![\\d.])万[达州盛科物象里]|一带一路|[一进逐][一]?步|(?:周|星期|礼拜)[一二三四五六日](?![班次趟列]|天(?!气))|(?<![十百千万亿第])一(?:体|定|些|直|般|起|致|旦|切|度|并|贯|律|系列|方面|时|站式|流|手|道)|[统唯单专逐同均]一|(?<!分)之一|[0-9十]+年代|十(?:足|分(?!钟|之))|三农|五粮液|三星堆|第[一二三]产业|第[三]方|第一(?:时间|线)|两江新区|老百姓|数[十百千万亿]+|几[十百千万亿]+|[上成]千(?:上万)?|千方百计|双十一|二十国集团|三个代表|一成不变|长征[一二三四五六七八九\\d]+号|(?<=^|[。；])第[一二三四五六七八九十](?=[，、,])|第二(?:天|日|年|次世界大战)|\\d{3,4}[pP](?![A-Za-z])`,
    'g',
  ),
  joins: (between) => /^ ?(?:[-–—~～至到]|——) ?$/.test(between),
}

const writings = { en: english, zh: chinese } as const

/** Every figure of a text, in order: amounts, dates, times and ordinals, with their offsets in the text. */
export const findFigures = memoizedByText((text, language): readonly Figure[] => {
  const { readers, names, joins } = writings[language]
  const plain = plainForms(text)
  const found = scanFigures(hide(plain, names), readers)
  return joinRanges(plain, found, joins).map((figure) => withApproximation(plain, figure, language))
})

/** Traditional characters of numbers, units and counters, each above its simplified form. */
const traditional = '億萬兩點個餘畝頃噸鎊歐幣週時鐘號歲條輛臺種類處場屆戶棟間數幾雙約達過項'
const simplified = '亿万两点个余亩顷吨镑欧币周时钟号岁条辆台种类处场届户栋间数几双约达过项'
const simplifiedOf = new Map([...traditional].map((character, at) => [character, simplified.charAt(at)]))
const traditionalForm = new RegExp(`[${traditional}]`, 'g')

/**
 * Replaces full-width digits, points and percent signs with ASCII, and traditional characters of numbers with simplified
 * ones. Offsets stay the same.
 */
function plainForms(text: string): string {
  return text
    .replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(traditionalForm, (character) => simplifiedOf.get(character) ?? character)
}

/** Joins neighbouring quantities that are the two ends of a range: `30%-40%`, `3 to 5 million`, 30至40万. */
function joinRanges(text: string, figures: readonly Figure[], joins: Writing['joins']): Figure[] {
  const joined: Figure[] = []
  for (const figure of figures) {
    const previous = joined.at(-1)
    const range =
      previous?.kind === 'quantity' && figure.kind === 'quantity'
        ? rangeOf(text, previous, figure, joins)
        : undefined
    if (range === undefined) joined.push(figure)
    else joined.splice(-1, 1, range)
  }
  return joined
}

function rangeOf(
  text: string,
  first: QuantityFigure,
  second: QuantityFigure,
  joins: Writing['joins'],
): QuantityFigure | undefined {
  const before = text.slice(Math.max(0, first.start - 12), first.start)
  if (first.high !== undefined || !joins(text.slice(first.end, second.start), before)) return undefined
  // Only the sign of a currency is at the first end alone: “$3-5”, but not “rose 8% to 1,200”.
  const isShared = first.unit === 'count' || (second.unit === 'count' && isCurrency(first.unit))
  if (first.unit !== second.unit && !isShared) return undefined
  const low = firstEnd(text, first, second, before)
  if (low === undefined) return undefined
  const { value, digits, exponent } = second
  return {
    kind: 'quantity',
    start: first.start,
    end: second.end,
    unit: first.unit === 'count' ? second.unit : first.unit,
    value: low.value,
    digits: low.digits,
    exponent: low.exponent,
    high: { value, digits, exponent },
    ...(first.weak && second.weak && { weak: true }),
  }
}

/** The first end of a range, with the scale of the second if that is given once. Undefined if the two are no range. */
function firstEnd(
  text: string,
  first: QuantityFigure,
  second: QuantityFigure,
  before: string,
): Amount | undefined {
  const [one, other] = [printedNumber(text, first), printedNumber(text, second)]
  const scaled = one?.scale === 0 && other ? amountOf(one.number, other.scale) : undefined
  // “Fell from 45 to 40 billion” gives its scale or unit once, too.
  const isOnce = scaled !== undefined && (first.unit !== second.unit || scaled.value !== first.value)
  const most = second.value * (isOnce && /\bfrom (?:\S{1,4})?$/i.test(before) ? 20 : 1)
  return [scaled, first].find((amount) => amount !== undefined && amount.value < most)
}

/** The digits of a figure, and the power of ten of the word behind them: 3.5 and 6 for `3.5 million`. */
function printedNumber(text: string, { start, end, exponent }: QuantityFigure) {
  const number = /\d[\d,]*(?:\.\d+)?/.exec(text.slice(start, end))?.[0]
  return number === undefined ? undefined : { number, scale: exponent + (number.split('.')[1]?.length ?? 0) }
}
