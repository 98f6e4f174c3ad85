import type { Language } from '../languages.ts'
import { groupDigits } from './amount.ts'
import type { CountedFigure, OrdinalFigure, QuantityFigure, Rounding } from './figure.ts'
import type { Unit } from './units.ts'

type Names = { readonly [Name in Unit]: readonly [en: string, zh: string] }

const names: Names = {
  count: ['', ''],
  basisPoint: [' basis points', '个基点'],
  percent: ['%', '%'],
  permille: ['‰', '‰'],
  ppm: [' ppm', 'ppm'],
  points: [' percentage points', '个百分点'],
  CNY: [' yuan', '元'],
  USD: [' US dollars', '美元'],
  GBP: [' pounds', '英镑'],
  EUR: [' euros', '欧元'],
  HKD: [' Hong Kong dollars', '港元'],
  TWD: [' Taiwan dollars', '新台币'],
  JPY: [' yen', '日元'],
  km2: [' square kilometres', '平方公里'],
  m2: [' square metres', '平方米'],
  ha: [' hectares', '公顷'],
  mu: [' mu', '亩'],
  acre: [' acres', '英亩'],
  m3: [' cubic metres', '立方米'],
  ml: [' millilitres', '毫升'],
  kilolitre: [' kilolitres', '千升'],
  litre: [' litres', '升'],
  km: [' kilometres', '公里'],
  nm: [' nanometres', '纳米'],
  micron: [' micrometres', '微米'],
  mm: [' millimetres', '毫米'],
  cm: [' centimetres', '厘米'],
  m: [' metres', '米'],
  seaMile: [' nautical miles', '海里'],
  mile: [' miles', '英里'],
  foot: [' ft', '英尺'],
  inch: [' in', '英寸'],
  tonne: [' tonnes', '吨'],
  kg: [' kilograms', '公斤'],
  jin: [' jin', '斤'],
  mg: [' milligrams', '毫克'],
  microgram: [' micrograms', '微克'],
  gram: [' grams', '克'],
  kWh: [' kilowatt-hours', '千瓦时'],
  MWh: [' megawatt-hours', '兆瓦时'],
  GWh: [' gigawatt-hours', '吉瓦时'],
  TWh: [' terawatt-hours', '太瓦时'],
  watt: [' watts', '瓦'],
  kW: [' kilowatts', '千瓦'],
  MW: [' megawatts', '兆瓦'],
  GW: [' gigawatts', '吉瓦'],
  kva: [' kVA', '千伏安'],
  mva: [' MVA', '兆伏安'],
  kV: [' kilovolts', '千伏'],
  volt: [' volts', '伏'],
  mAh: [' mAh', '毫安时'],
  MPa: [' megapascals', '兆帕'],
  kPa: [' kilopascals', '千帕'],
  hPa: [' hectopascals', '百帕'],
  GHz: [' GHz', '吉赫'],
  MHz: [' MHz', '兆赫'],
  kHz: [' kHz', '千赫'],
  kcal: [' kilocalories', '千卡'],
  kJ: [' kilojoules', '千焦'],
  Tb: [' T', 'T'],
  Gb: [' G', 'G'],
  Mb: [' M', '兆'],
  teu: [' TEU', '标箱'],
  times: [' times', '倍'],
  year: [' years', '年'],
  month: [' months', '个月'],
  week: [' weeks', '周'],
  day: [' days', '天'],
  hour: [' hours', '小时'],
  minute: [' minutes', '分钟'],
}

/** What is written before the digits in place of the words that round a figure. */
const signs = {
  nearly: ['just under ', '略低于'],
  under: ['< ', '< '],
  over: ['> ', '> '],
  about: ['≈ ', '≈ '],
  'up to': ['≤ ', '≤ '],
  'at least': ['≥ ', '≥ '],
} as const satisfies Record<Rounding, readonly [en: string, zh: string]>

/**
 * Writes a figure in plain digits, as readers of the language do: `299,230,000,000 yuan`, 299,230,000,000元, `3rd`.
 * Rounding stays: “nearly 600” becomes `just under 600`.
 */
export function plainFigure(figure: CountedFigure, language: Language): string {
  return figure.kind === 'quantity' ? plainQuantity(figure, language) : plainOrdinal(figure, language)
}

function plainQuantity({ digits, high, unit, approximation }: QuantityFigure, language: Language): string {
  const [en, zh] = names[unit]
  const name = language === 'en' ? (digits === '1' && high === undefined ? en.replace(/s$/, '') : en) : zh
  const sign = approximation === undefined ? '' : signs[approximation.rounding][language === 'en' ? 0 : 1]
  return sign + [digits, ...(high === undefined ? [] : [high.digits])].map(groupDigits).join('–') + name
}

const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' })
const suffixes = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' } as const

function plainOrdinal({ digits, value }: OrdinalFigure, language: Language): string {
  const grouped = groupDigits(digits)
  return language === 'zh' ? `第${grouped}` : grouped + suffixes[ordinalRules.select(value)]
}
