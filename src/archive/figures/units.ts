import type { Language } from '../languages.ts'

type UnitEntry = {
  /** Units of one dimension convert into each other by their factors. */
  readonly dimension: string
  readonly factor: number
  /** How each language writes it, as the source of a regular expression. */
  readonly en: string
  readonly zh: string
}

const metre = '(?:metre|meter)s?'

/** A longer name comes before a name that it begins with, because the first matching alternative wins. */
export const units = {
  points: { dimension: 'points', factor: 1, en: 'percentage[ -]points?|pp', zh: '个?百分点' },
  percent: { dimension: 'share', factor: 1, en: '%|per ?cent|pct', zh: '[%％]' },
  USD: {
    dimension: 'USD',
    factor: 1,
    en: 'US ?dollars?|U\\.S\\. dollars?|dollars?|USD|US\\$|\\$',
    zh: '美[元金]|US\\$|\\$',
  },
  GBP: { dimension: 'GBP', factor: 1, en: '(?:British )?pounds?(?: sterling)?|GBP|£', zh: '英镑|£' },
  EUR: { dimension: 'EUR', factor: 1, en: 'euros?|EUR|€', zh: '欧元|€' },
  HKD: { dimension: 'HKD', factor: 1, en: 'Hong Kong dollars?|HKD|HK\\$', zh: '港[元币]' },
  JPY: { dimension: 'JPY', factor: 1, en: 'yen|JPY', zh: '日元' },
  CNY: {
    dimension: 'CNY',
    factor: 1,
    en: '(?:Chinese )?yuan(?: RMB)?|RMB(?: yuan)?|CNY|renminbi|¥|￥',
    zh: '元(?:人民币)?|人民币|[¥￥]',
  },
  km2: {
    dimension: 'area',
    factor: 1e6,
    en: 'square (?:kilometre|kilometer)s?|sq\\.? ?km|km²|km2',
    zh: '平方公里|平方千米',
  },
  m2: { dimension: 'area', factor: 1, en: `square ${metre}|sq\\.? ?m|m²|m2`, zh: '平方米|平米' },
  ha: { dimension: 'area', factor: 1e4, en: 'hectares?|ha', zh: '公顷' },
  mu: { dimension: 'area', factor: 2000 / 3, en: 'mu', zh: '亩' },
  acre: { dimension: 'area', factor: 4046.86, en: 'acres?', zh: '英亩' },
  m3: { dimension: 'volume', factor: 1, en: `cubic ${metre}|m³|m3`, zh: '立方米' },
  km: { dimension: 'length', factor: 1000, en: '(?:kilometre|kilometer)s?|km', zh: '公里|千米' },
  nm: { dimension: 'length', factor: 1e-9, en: `nano${metre}|nm`, zh: '纳米' },
  mm: { dimension: 'length', factor: 1e-3, en: `milli${metre}|mm`, zh: '毫米' },
  cm: { dimension: 'length', factor: 1e-2, en: `centi${metre}|cm`, zh: '厘米' },
  m: { dimension: 'length', factor: 1, en: `${metre}|m`, zh: '米' },
  mile: { dimension: 'length', factor: 1609.34, en: 'miles?', zh: '英里' },
  tonne: { dimension: 'weight', factor: 1000, en: '(?:metric )?(?:tonne|ton)s?', zh: '公?吨' },
  kg: { dimension: 'weight', factor: 1, en: '(?:kilogram|kilo)s?|kg', zh: '公斤|千克' },
  kWh: { dimension: 'energy', factor: 1, en: 'kilowatt[ -]hours?|kWh', zh: '千瓦时|度电?' },
  GWh: { dimension: 'energy', factor: 1e6, en: 'gigawatt[ -]hours?|GWh', zh: '吉瓦时' },
  kW: { dimension: 'power', factor: 1, en: 'kilowatts?|kW', zh: '千瓦' },
  MW: { dimension: 'power', factor: 1000, en: 'megawatts?|MW', zh: '兆瓦' },
  GW: { dimension: 'power', factor: 1e6, en: 'gigawatts?|GW', zh: '吉瓦' },
  times: { dimension: 'times', factor: 1, en: 'times|[ -]?fold', zh: '倍' },
  year: { dimension: 'months', factor: 12, en: 'years?', zh: '周?年|载' },
  month: { dimension: 'months', factor: 1, en: 'months?', zh: '个月' },
  week: { dimension: 'hours', factor: 168, en: 'weeks?', zh: '周|个?星期' },
  day: { dimension: 'hours', factor: 24, en: 'days?', zh: '天' },
  hour: { dimension: 'hours', factor: 1, en: 'hours?', zh: '个?小时' },
  minute: { dimension: 'hours', factor: 1 / 60, en: 'minutes?', zh: '分钟' },
} as const satisfies Record<string, UnitEntry>

/** A unit of measure, or a currency by its ISO 4217 code. `count` is for things that are counted and for no unit. */
export type Unit = keyof typeof units | 'count'

type Measured = Exclude<Unit, 'count'>

const entries: Readonly<Record<Measured, UnitEntry>> = units

function isMeasured(name: string): name is Measured {
  return Object.hasOwn(units, name)
}

const measured = Object.keys(units).filter(isMeasured)

/** Every name of a unit in a language, as the source of one alternation. */
export function unitPattern(language: Language): string {
  return measured.map((unit) => entries[unit][language]).join('|')
}

/** Makes a function that reads a unit's name in a language: `平方公里` → `km2`. It returns `count` for anything else. */
export function unitReader(language: Language): (name: string | undefined) => Unit {
  const patterns = measured.map(
    (unit) => [unit, new RegExp(`^(?:${entries[unit][language]})$`, 'i')] as const,
  )
  const known = new Map<string, Unit>()
  return (name) => {
    if (name === undefined) return 'count'
    const unit = known.get(name) ?? patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? 'count'
    known.set(name, unit)
    return unit
  }
}

/** The factor from one unit to another: `conversion('mu', 'ha')` is 1/15. Undefined across dimensions. */
export function conversion(from: Unit, to: Unit): number | undefined {
  if (from === to) return 1
  if (from === 'count' || to === 'count') return undefined
  const [a, b] = [entries[from], entries[to]]
  return a.dimension === b.dimension ? a.factor / b.factor : undefined
}

/** Whether such a small number in words may be mere wording: one hall, two years, 一年. */
export function isWording(value: number, unit: Unit): boolean {
  return value <= 2 && (unit === 'count' || ['months', 'hours'].includes(entries[unit].dimension))
}

/** Whether the unit is a currency. Only currencies have names of three capitals. */
export function isCurrency(unit: Unit): boolean {
  return /^[A-Z]{3}$/.test(unit)
}
