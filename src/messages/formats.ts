import { formatDate } from '../archive/formats.ts'
import { type Language, languageTags } from '../archive/languages.ts'
import { isTopicId, topics } from '../archive/topics.ts'

/** British English, as in all texts of this project. */
const locales = { en: 'en-GB', zh: languageTags.zh } as const satisfies Record<Language, string>

const languageNames = {
  en: { en: 'English', zh: 'Chinese' },
  zh: { en: '英文', zh: '中文' },
} as const satisfies Record<Language, Record<Language, string>>

/** The currencies that rules know. `Intl` would write “US Dollar” within a sentence. */
const currencies: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EUR: { en: 'euro', zh: '欧元' },
  GBP: { en: 'pound', zh: '英镑' },
  USD: { en: 'US dollar', zh: '美元' },
}

const nothing = { en: 'nothing', zh: '空缺' } as const satisfies Record<Language, string>
const comma = { en: ', ', zh: '、' } as const satisfies Record<Language, string>

/** At most this many characters of a text are quoted. */
const longest = 90

/** A place in a newsletter, written `page 3, line 12` in its record: “page 3, line 12” or “第3页，第12行”. */
export function formatPlace(place: string, language: Language): string {
  const [, page, line] = /^page (\d+)(?:, line (\d+))?$/.exec(place) ?? []
  if (language === 'en' || page === undefined) return place
  return line === undefined ? `第${page}页` : `第${page}页，第${line}行`
}

type Options = { readonly max?: number }
type Format = (value: unknown, language: Language, options: Options) => string

function quote(value: unknown, { max = longest }: Options): string {
  const text = String(value)
  return text.length > max ? `“${text.slice(0, max - 1)}…”` : `“${text}”`
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)]
}

/** The formats that a text can ask for: `{{text, quote(max: 40)}}`. */
export const formats: Readonly<Record<string, Format>> = {
  /** `2021-07-06` → “6 July 2021” or “2021年7月6日”; a month or a year likewise. */
  date: (value, language) => formatDate(String(value), language),
  currency: (value, language) => currencies[String(value)]?.[language] ?? String(value),
  language: (value, language) => (value === 'en' || value === 'zh' ? languageNames[language][value] : ''),
  list: (value, language) => listed(value).join(comma[language]),
  number: (value, language) => new Intl.NumberFormat(locales[language]).format(Number(value)),
  /** A share from 0 to 1: `0.5` → “50%”. */
  percent: (value, language) =>
    new Intl.NumberFormat(locales[language], { style: 'percent' }).format(Number(value)),
  place: (value, language) => formatPlace(String(value), language),
  quote: (value, _language, options) => quote(value, options),
  quotes: (value, language, options) =>
    listed(value)
      .map((text) => quote(text, options))
      // GB/T 15834: no mark between quotations.
      .join(language === 'en' ? comma.en : ''),
  topic: (value, language) => {
    const id = String(value)
    return isTopicId(id) ? topics[id][language] : id
  },
  /** A value from a file, as JSON. An empty text means that there is none. */
  value: (value, language) => (value === '' ? nothing[language] : String(value)),
  /** From 0, Sunday. 4 January 1970 was a Sunday. */
  weekday: (value, language) =>
    new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(1970, 0, 4 + Number(value))),
    ),
}
