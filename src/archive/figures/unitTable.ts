/** One-character units. The character also begins other words and names, which are excluded: 克罗地亚, 伏天, 卡车. */
const zh = {
  gram: '克(?![拉朗罗隆里什林])',
  litre: '升(?![至到为级幅高值温学空格任旗]|[\\d一二两三四五六七八九十]*降)',
  jin: '斤(?![顶斗])',
  volt: '伏(?![天旱贴季笔]|特加)特?',
  watt: '瓦(?![窑房片]|屋(?!顶))',
  calorie: '卡(?![车通片塔拉丁口位座洛])',
  joule: '焦(?![炭点煤化油作虑])耳?',
  pascal: '帕(?![劳金米])',
  hertz: '赫(?![哲图])兹?',
} as const

/** One-letter symbols. They exclude `5 v 3` and `5 t-shirts`. */
const en = {
  volt: '(?<![ -])V|V(?!\\.? ?\\d| (?!DC|batter|suppl|power|system|platform|line|grid|current|socket|charg))',
  tonne: '(?<![ -])t(?!-s)|t(?!-| (?!of|per|a |in |from))',
} as const

export type UnitEntry = {
  /** Units of one dimension convert into each other by their factors. */
  readonly dimension: string
  readonly factor: number
  /** How each language writes it, as the source of a regular expression. */
  readonly en: string
  readonly zh: string
  /** How both write it. */
  readonly symbol?: string
}

const metre = '(?:metre|meter)s?'
const litre = '(?:litre|liter)s?'
const gram = '(?:gram|gramme)s?'
const perSecond = '(?: per second|ps)?'
const bits = `(?:bit|byte)s?${perSecond}`

/** A longer name comes before a name that it begins with, because the first matching alternative wins. */
export const unitTable = {
  points: {
    dimension: 'points',
    factor: 1,
    en: '(?:percentage|per ?cent|pct)[ -]points?|%[ -]points?|ppts?|pp',
    zh: '个?百分点',
  },
  basisPoint: { dimension: 'points', factor: 0.01, en: 'basis[ -]points?|bps?', zh: '个?基点|bp|BP' },
  percent: { dimension: 'share', factor: 1, en: '%|per ?cent|pct', zh: '[%％]' },
  permille: { dimension: 'share', factor: 0.1, en: 'per mille|per thousand', zh: '‰', symbol: '‰' },
  ppm: { dimension: 'share', factor: 1e-4, en: 'parts per million', zh: 'ppm', symbol: 'ppm' },
  USD: {
    dimension: 'USD',
    factor: 1,
    en: 'US ?dollars?|U\\.S\\. dollars?|dollars?|USD|US\\$|\\$',
    zh: '美[元金]|US\\$|\\$',
  },
  GBP: { dimension: 'GBP', factor: 1, en: '(?:British )?pounds?(?: sterling)?|GBP|£', zh: '英镑|£' },
  EUR: { dimension: 'EUR', factor: 1, en: 'euros?|EUR|€', zh: '欧元|€' },
  HKD: { dimension: 'HKD', factor: 1, en: 'Hong Kong dollars?|HKD', zh: '港[元币]', symbol: 'HK\\$' },
  TWD: { dimension: 'TWD', factor: 1, en: '(?:New )?Taiwan dollars?|TWD', zh: '新?台币', symbol: 'NT\\$' },
  JPY: { dimension: 'JPY', factor: 1, en: 'yen|JPY', zh: '日[元圆圓币]' },
  CNY: {
    dimension: 'CNY',
    factor: 1,
    en: '(?:Chinese )?yuan(?: RMB)?|RMB(?: yuan)?|CNY|renminbi|¥|￥',
    zh: '元(?:人民币)?|人民币|[¥￥]',
  },
  km2: {
    dimension: 'area',
    factor: 1e6,
    en: 'square (?:kilometre|kilometer)s?|sq\\.? ?km',
    zh: '平方公里|平方千米',
    symbol: 'km²|km2|㎢',
  },
  m2: {
    dimension: 'area',
    factor: 1,
    en: `square ${metre}|sq\\.? ?m`,
    zh: '平方米|平米',
    symbol: 'm²|m2|㎡',
  },
  ha: { dimension: 'area', factor: 1e4, en: 'hectares?', zh: '公顷', symbol: 'ha' },
  mu: { dimension: 'area', factor: 2000 / 3, en: 'mu', zh: '亩' },
  acre: { dimension: 'area', factor: 4046.86, en: 'acres?', zh: '英亩' },
  m3: { dimension: 'volume', factor: 1, en: `cubic ${metre}`, zh: '立方米', symbol: 'm³|m3' },
  ml: { dimension: 'volume', factor: 1e-6, en: `milli${litre}`, zh: '毫升', symbol: 'ml' },
  kilolitre: { dimension: 'volume', factor: 1, en: `kilo${litre}`, zh: `千${zh.litre}`, symbol: 'kL' },
  litre: { dimension: 'volume', factor: 1e-3, en: litre, zh: zh.litre, symbol: 'L' },
  km: {
    dimension: 'length',
    factor: 1000,
    en: '(?:kilometre|kilometer)s?',
    zh: '公里|千米',
    symbol: 'km|kph|kmh',
  },
  nm: { dimension: 'length', factor: 1e-9, en: `nano${metre}`, zh: '纳米', symbol: 'nm' },
  micron: {
    dimension: 'length',
    factor: 1e-6,
    en: `micro${metre}|microns?`,
    zh: '微米',
    symbol: '[μµ]m',
  },
  mm: { dimension: 'length', factor: 1e-3, en: `milli${metre}`, zh: '毫米', symbol: 'mm' },
  cm: { dimension: 'length', factor: 1e-2, en: `centi${metre}`, zh: '厘米', symbol: 'cm' },
  m: { dimension: 'length', factor: 1, en: metre, zh: '米', symbol: 'm' },
  seaMile: { dimension: 'length', factor: 1852, en: 'nautical miles?', zh: '海里' },
  mile: { dimension: 'length', factor: 1609.34, en: 'miles?', zh: '英里' },
  foot: { dimension: 'length', factor: 0.3048, en: 'feet|foot', zh: '英尺' },
  inch: { dimension: 'length', factor: 0.0254, en: 'inch(?:es)?', zh: '英寸' },
  tonne: { dimension: 'weight', factor: 1000, en: `(?:metric )?(?:tonne|ton)s?|${en.tonne}`, zh: '公?吨|t' },
  kg: { dimension: 'weight', factor: 1, en: '(?:kilogram|kilo)s?', zh: `公斤|千${zh.gram}`, symbol: 'kg' },
  jin: { dimension: 'weight', factor: 0.5, en: 'jin|catt(?:y|ies)', zh: zh.jin },
  mg: { dimension: 'weight', factor: 1e-6, en: `milli${gram}`, zh: `毫${zh.gram}`, symbol: 'mg' },
  microgram: { dimension: 'weight', factor: 1e-9, en: `micro${gram}`, zh: `微${zh.gram}`, symbol: '[μµ]g' },
  gram: { dimension: 'weight', factor: 1e-3, en: gram, zh: zh.gram, symbol: 'g' },
  kWh: {
    dimension: 'energy',
    factor: 1,
    en: 'kilowatt[ -]hours?',
    zh: '千瓦时|千瓦小时|度电?',
    symbol: 'kWh',
  },
  MWh: { dimension: 'energy', factor: 1e3, en: 'megawatt[ -]hours?', zh: '兆瓦时', symbol: 'MWh' },
  GWh: { dimension: 'energy', factor: 1e6, en: 'gigawatt[ -]hours?', zh: '吉瓦时', symbol: 'GWh' },
  TWh: { dimension: 'energy', factor: 1e9, en: 'terawatt[ -]hours?', zh: '太瓦时', symbol: 'TWh' },
  watt: { dimension: 'power', factor: 1e-3, en: 'watts?', zh: zh.watt, symbol: 'W' },
  kW: { dimension: 'power', factor: 1, en: 'kilowatts?', zh: '千瓦', symbol: 'kWp?' },
  MW: { dimension: 'power', factor: 1000, en: 'megawatts?', zh: '兆瓦', symbol: 'MWp?' },
  GW: { dimension: 'power', factor: 1e6, en: 'gigawatts?', zh: '吉瓦', symbol: 'GWp?' },
  kva: { dimension: 'apparent power', factor: 1, en: 'kilovolt[ -]amperes?', zh: '千伏安', symbol: 'kVA' },
  mva: { dimension: 'apparent power', factor: 1000, en: 'megavolt[ -]amperes?', zh: '兆伏安', symbol: 'MVA' },
  kV: { dimension: 'voltage', factor: 1000, en: 'kilovolts?', zh: `千${zh.volt}`, symbol: 'kV' },
  volt: { dimension: 'voltage', factor: 1, en: `volts?|${en.volt}`, zh: `${zh.volt}|V(?!\\d)` },
  mAh: { dimension: 'charge', factor: 1, en: 'milliamp(?:ere)?[ -]hours?', zh: '毫安时', symbol: 'mAh' },
  MPa: { dimension: 'pressure', factor: 1e6, en: 'megapascals?', zh: `兆${zh.pascal}`, symbol: 'MPa' },
  kPa: { dimension: 'pressure', factor: 1e3, en: 'kilopascals?', zh: `千${zh.pascal}`, symbol: 'kPa' },
  hPa: { dimension: 'pressure', factor: 100, en: 'hectopascals?', zh: `百${zh.pascal}`, symbol: 'hPa' },
  GHz: { dimension: 'frequency', factor: 1e9, en: 'gigahertz', zh: '吉赫兹?', symbol: 'GHz' },
  MHz: { dimension: 'frequency', factor: 1e6, en: 'megahertz', zh: `兆${zh.hertz}`, symbol: 'MHz' },
  kHz: { dimension: 'frequency', factor: 1e3, en: 'kilohertz', zh: `千${zh.hertz}`, symbol: 'kHz' },
  kcal: {
    dimension: 'heat',
    factor: 4.184,
    en: 'kilocalor(?:y|ies)',
    zh: `[千大]${zh.calorie}`,
    symbol: 'kcal',
  },
  kJ: { dimension: 'heat', factor: 1, en: 'kilojoules?', zh: `千${zh.joule}`, symbol: 'kJ' },
  // 500兆 and 500M do not say whether bits or bytes are meant.
  Tb: { dimension: 'data', factor: 1e6, en: `tera${bits}`, zh: '太(?:比特|字节)', symbol: 'T(?:B|bps)' },
  Gb: { dimension: 'data', factor: 1e3, en: `giga${bits}`, zh: '吉(?:比特|字节)', symbol: 'G(?:B|bps)' },
  Mb: { dimension: 'data', factor: 1, en: `mega${bits}`, zh: '兆(?:比特(?!币)|字节)?', symbol: 'M(?:B|bps)' },
  teu: {
    dimension: 'containers',
    factor: 1,
    en: 'TEUs?|twenty-foot equivalent units?|standard containers?',
    zh: '个?标准?箱|TEU',
  },
  times: { dimension: 'times', factor: 1, en: 'times|[ -]?fold', zh: '倍' },
  year: { dimension: 'months', factor: 12, en: 'years?', zh: '周?年|载' },
  month: { dimension: 'months', factor: 1, en: 'months?', zh: '个月' },
  week: { dimension: 'hours', factor: 168, en: 'weeks?', zh: '周|个?星期' },
  day: { dimension: 'hours', factor: 24, en: 'days?', zh: '天' },
  hour: { dimension: 'hours', factor: 1, en: 'hours?', zh: '个?小时' },
  minute: { dimension: 'hours', factor: 1 / 60, en: 'minutes?', zh: '分钟' },
} as const satisfies Record<string, UnitEntry>
