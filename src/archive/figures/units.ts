import { invariant } from '../invariant.ts'
import type { Language } from '../languages.ts'
import { memoized } from '../memoize.ts'

/**
 * How each language writes a unit: the source of a regular expression, in which the first matching alternative wins. The
 * first alternative, up to a bracket, is also what a figure in plain digits has.
 */
type Names = { readonly en: string; readonly zh: string; readonly symbol?: string }

/** What a unit is in another one: `[12, 'month']` for a year. */
type Conversion = readonly [factor: number, unit: string]

/** `5 v 3` and `5 t-shirts` are neither volts nor tonnes. */
const volt =
  'volts?|(?<![ -])V|V(?!\\.? ?\\d| (?!DC|batter|suppl|power|system|platform|line|grid|current|socket|charg))'
const tonne = 'tonnes?|(?:metric )?(?:tonne|ton)s?|(?<![ -])t(?!-s)|t(?!-| (?!of|per|a |in |from))'

const gram = '克(?![拉朗罗隆里什林])'
const calorie = '卡(?![车通片塔拉丁口位座洛])'

/**
 * A name comes before one that it begins with: 年 in 周年, 周. The character of a unit also begins other words and names,
 * which are excluded: 克罗地亚, 伏天, 卡车.
 */
const plain = {
  points: { en: 'percentage points?|(?:percentage|per ?cent|pct|%)[ -]points?|ppts?|pp', zh: '个?百分点' },
  basisPoint: { is: [0.01, 'points'], en: 'basis points?|basis-points?|bps?', zh: '个?基点|bp|BP' },
  percent: { en: '%|per ?cent|pct', zh: '%|％' },
  permille: { is: [0.1, 'percent'], en: '‰|per mille|per thousand', zh: '‰' },
  ppm: { is: [1e-4, 'percent'], en: 'ppm|parts per million', zh: 'ppm' },
  USD: { en: 'US ?dollars?|U\\.S\\. dollars?|dollars?|USD|US\\$|\\$', zh: '美元|美金|US\\$|\\$' },
  GBP: { en: 'pounds?(?: sterling)?|British pounds?(?: sterling)?|GBP|£', zh: '英镑|£' },
  EUR: { en: 'euros?|EUR|€', zh: '欧元|€' },
  HKD: { en: 'Hong Kong dollars?|HKD', zh: '港元|港币', symbol: 'HK\\$' },
  TWD: { en: 'Taiwan dollars?|New Taiwan dollars?|TWD', zh: '新台币|台币', symbol: 'NT\\$' },
  JPY: { en: 'yen|JPY', zh: '日元|日[圆圓币]' },
  CNY: {
    en: 'yuan(?: RMB)?|Chinese yuan(?: RMB)?|RMB(?: yuan)?|CNY|renminbi|¥|￥',
    zh: '元(?:人民币)?|人民币|[¥￥]',
  },
  m2: { en: 'square metres?|square meters?|sq\\.? ?m', zh: '平方米|平米', symbol: 'm²|m2|㎡' },
  km2: {
    is: [1e6, 'm2'],
    en: 'square kilometres?|square kilometers?|sq\\.? ?km',
    zh: '平方公里|平方千米',
    symbol: 'km²|km2|㎢',
  },
  ha: { is: [1e4, 'm2'], en: 'hectares?', zh: '公顷', symbol: 'ha' },
  mu: { is: [2000 / 3, 'm2'], en: 'mu', zh: '亩' },
  acre: { is: [4046.86, 'm2'], en: 'acres?', zh: '英亩' },
  m3: { is: [1000, 'L'], en: 'cubic metres?|cubic meters?', zh: '立方米', symbol: 'm³|m3' },
  km: { is: [1000, 'm'], en: 'kilometres?|kilometers?', zh: '公里|千米', symbol: 'km|kph|kmh' },
  micron: { is: [1e-6, 'm'], en: 'micrometres?|micrometers?|microns?', zh: '微米', symbol: '[μµ]m' },
  seaMile: { is: [1852, 'm'], en: 'nautical miles?', zh: '海里' },
  mile: { is: [1609.34, 'm'], en: 'miles?', zh: '英里' },
  foot: { is: [0.3048, 'm'], en: 'ft|feet|foot', zh: '英尺' },
  inch: { is: [0.0254, 'm'], en: 'inches|inch', zh: '英寸' },
  tonne: { is: [1e6, 'g'], en: tonne, zh: '吨|公吨|t' },
  kg: { is: [1000, 'g'], en: 'kilograms?|kilogrammes?|kilos?', zh: `公斤|千${gram}`, symbol: 'kg' },
  jin: { is: [500, 'g'], en: 'jin|catt(?:y|ies)', zh: '斤(?![顶斗])' },
  kWh: {
    is: [1000, 'Wh'],
    en: 'kilowatt-hours?|kilowatt hours?',
    zh: '千瓦时|千瓦小时|度电?',
    symbol: 'kWh',
  },
  V: { en: volt, zh: '伏(?![天旱贴季笔]|特加)特?|V(?!\\d)' },
  kV: {
    is: [1000, 'V'],
    en: 'kilovolts?(?![ -]amp)',
    zh: '千伏(?![安天旱贴季笔]|特加)特?',
    symbol: 'kV(?!A)',
  },
  mAh: { en: 'mAh|milliamp(?:ere)?[ -]hours?', zh: '毫安时', symbol: 'mAh' },
  kJ: { en: 'kilojoules?', zh: '千焦(?![炭点煤化油作虑])耳?', symbol: 'kJ' },
  kcal: {
    is: [4.184, 'kJ'],
    en: 'kilocalories|kilocalor(?:y|ies?)',
    zh: `千${calorie}|大${calorie}`,
    symbol: 'kcal',
  },
  // 500兆 and 500M do not say whether bits or bytes are meant.
  Tb: {
    is: [1e6, 'Mb'],
    en: 'T(?:B|bps)|tera(?:bit|byte)s?(?: per second|ps)?',
    zh: 'T(?:B|bps)|太(?:比特|字节)',
  },
  Gb: {
    is: [1e3, 'Mb'],
    en: 'G(?:B|bps)|giga(?:bit|byte)s?(?: per second|ps)?',
    zh: 'G(?:B|bps)|吉(?:比特|字节)',
  },
  Mb: {
    en: 'M(?:B|bps)|mega(?:bit|byte)s?(?: per second|ps)?',
    zh: '兆(?![瓦伏帕赫])(?:比特(?!币)|字节)?|M(?:B|bps)',
  },
  teu: { en: 'TEUs?|twenty-foot equivalent units?|standard containers?', zh: '标箱|个?标准?箱|TEU' },
  times: { en: 'times|[ -]?fold', zh: '倍' },
  year: { is: [12, 'month'], en: 'years?', zh: '年|周年|载' },
  month: { en: 'months?', zh: '个月' },
  week: { is: [168, 'hour'], en: 'weeks?', zh: '周|个?星期' },
  day: { is: [24, 'hour'], en: 'days?', zh: '天' },
  hour: { en: 'hours?', zh: '小时|个小时' },
  minute: { is: [1 / 60, 'hour'], en: 'minutes?', zh: '分钟' },
} as const satisfies Readonly<Record<string, Names & { readonly is?: Conversion }>>

/** The prefixes of the International System of Units. */
const prefixes = {
  '': { factor: 1, en: '', zh: '' },
  T: { factor: 1e12, en: 'tera', zh: '太' },
  G: { factor: 1e9, en: 'giga', zh: '吉' },
  M: { factor: 1e6, en: 'mega', zh: '兆' },
  k: { factor: 1e3, en: 'kilo', zh: '千' },
  h: { factor: 100, en: 'hecto', zh: '百' },
  c: { factor: 1e-2, en: 'centi', zh: '厘' },
  m: { factor: 1e-3, en: 'milli', zh: '毫' },
  μ: { factor: 1e-6, en: 'micro', zh: '微' },
  n: { factor: 1e-9, en: 'nano', zh: '纳' },
} as const

type Prefix = keyof typeof prefixes

/**
 * Units with the prefixes that texts use: 5百米 are 500 metres. `en` has no groups, so that each alternative takes a prefix.
 */
const prefixed = {
  L: {
    takes: ['', 'k', 'm'],
    symbol: '[lL]',
    en: 'litres?|liters?',
    zh: '升(?![至到为级幅高值温学空格任旗]|[\\d一二两三四五六七八九十]*降)',
  },
  g: { takes: ['', 'm', 'μ'], en: 'grams?|grammes?', zh: gram },
  Wh: { takes: ['M', 'G', 'T'], en: 'watt-hours?|watt hours?', zh: '瓦时' },
  W: { takes: ['', 'k', 'M', 'G'], en: 'watts?', zh: '瓦(?![窑房片]|屋(?!顶))', symbol: 'Wp?' },
  VA: { takes: ['k', 'M'], en: 'volt-amperes?|volt amperes?', zh: '伏安' },
  Pa: { takes: ['M', 'k', 'h'], en: 'pascals?', zh: '帕(?![劳金米])' },
  Hz: { takes: ['G', 'M', 'k'], en: 'hertz', zh: '赫(?![哲图])兹?' },
  m: { takes: ['c', 'm', 'n', ''], en: 'metres?|meters?', zh: '米' },
} as const satisfies Readonly<Record<string, Names & { readonly takes: readonly Prefix[] }>>

type Prefixed = {
  [Base in keyof typeof prefixed]: `${(typeof prefixed)[Base]['takes'][number]}${Base}`
}[keyof typeof prefixed]

type Measured = keyof typeof plain | Prefixed

/**
 * A unit of measure, or a currency by its ISO 4217 code. `count` stands for counted things and for no unit.
 */
export type Unit = Measured | 'count'

type Entry = Names & { readonly is?: Conversion }

const units: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...Object.entries(plain),
  ...Object.entries(prefixed).flatMap(([base, { takes, ...names }]) =>
    takes.map((prefix) => [`${prefix}${base}`, withPrefix(prefix, base, names)] as const),
  ),
])

function withPrefix(prefix: Prefix, base: string, { en, zh, symbol = base }: Names): Entry {
  const { factor, ...before } = prefixes[prefix]
  return {
    is: [factor, base],
    en: en.replace(/^|(?<=\|)/g, before.en),
    zh: before.zh + zh,
    symbol: (prefix === 'μ' ? '[μµ]' : prefix) + symbol,
  }
}

function isMeasured(name: string): name is Measured {
  return units.has(name)
}

const measured = [...units.keys()].filter(isMeasured)

function entryOf(unit: Measured): Entry {
  return invariant(units.get(unit), 'entry of the unit')
}

/** Every name of some units in a language, as the source of one alternation. */
export function unitPattern(language: Language, among = (_unit: Unit): boolean => true): string {
  return measured
    .filter(among)
    .map((unit) => patternOf(unit, language))
    .join('|')
}

function patternOf(unit: Measured, language: Language): string {
  const { symbol, [language]: names } = entryOf(unit)
  return symbol === undefined ? names : `${names}|${symbol}`
}

/** Makes a function that reads a unit's name in a language: `平方公里` → `km2`. It returns `count` for anything else. */
export function unitReader(language: Language): (name: string | undefined) => Unit {
  const patterns = measured.map(
    (unit) => [unit, new RegExp(`^(?:${patternOf(unit, language)})$`, 'i')] as const,
  )
  const read = memoized((name: string) => patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? 'count')
  return (name) => (name === undefined ? 'count' : read(name))
}

/** What a unit is called behind digits, with its space: ` kilometres`, 公里; nothing for things that are counted. */
export function unitName(unit: Unit, language: Language): string {
  if (unit === 'count') return ''
  const [first = ''] = entryOf(unit)[language].split(/[|(]/)
  return (language === 'en' && /^\w/.test(first) ? ' ' : '') + first.replaceAll('?', '')
}

/** The factor from one unit to another: `conversion('mu', 'ha')` is 1/15. Undefined if they measure different things. */
export function conversion(from: Unit, to: Unit): number | undefined {
  const [[a, one], [b, other]] = [measureOf(from), measureOf(to)]
  return one === other ? a / b : undefined
}

function measureOf(unit: Unit): Conversion {
  return (unit === 'count' ? undefined : entryOf(unit).is) ?? [1, unit]
}

/** Whether a number in words is so small that it may be mere wording: one hall, two years, 一年. */
export function isWording(value: number, unit: Unit): boolean {
  return value <= 2 && ['count', 'month', 'hour'].includes(measureOf(unit)[1])
}

/** Whether the unit is a currency. */
export function isCurrency(unit: Unit): boolean {
  return /^(?:USD|GBP|EUR|HKD|TWD|JPY|CNY)$/.test(unit)
}
