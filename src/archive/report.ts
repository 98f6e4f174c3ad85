import type { Language } from './languages.ts'

/*
 * A reader's report of a mistake, as the text that is mailed, shared or copied, and as the desk reads it back: also if a mail
 * program has quoted it or broken its lines, and if a part is missing.
 */

export const reportKinds = ['figure', 'name', 'translation', 'other'] as const

/** What a report says. Nothing in it is about its reader. */
export type Report = {
  /** The public address of the paragraph. */
  readonly address: string
  /** The paragraph and the sentence in it, both from 1. */
  readonly place: readonly [paragraph: number, sentence: number]
  /** The sentence in both languages. An end that is too long to mail is missing, and says so with “…”. */
  readonly en?: string | undefined
  readonly zh?: string | undefined
  readonly kind: (typeof reportKinds)[number]
  /** What the reader writes, in a line. */
  readonly remark: string
  /** The order of the build that the page showed. */
  readonly build: number
}

/** What is left of a report. */
export type ReceivedReport = Partial<Omit<Report, 'address' | 'en' | 'zh'>> &
  Pick<Report, 'en' | 'zh'> & { readonly issue: string; readonly story: string; readonly address: string }

type Part = Exclude<keyof Report, 'issue'>

const labels: Readonly<Record<Part, Readonly<Record<Language, string>>>> = {
  address: { en: 'Page', zh: '网页' },
  place: { en: 'Paragraph and sentence', zh: '段落和句子' },
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
  kind: { en: 'Mistake', zh: '错误' },
  remark: { en: 'Remark', zh: '说明' },
  build: { en: 'Build', zh: '版本' },
}
const colons = { en: ': ', zh: '：' } as const
const parts: readonly Part[] = ['address', 'place', 'en', 'zh', 'kind', 'remark', 'build']

export const kindNames: Readonly<Record<Report['kind'], Readonly<Record<Language, string>>>> = {
  figure: { en: 'Figure', zh: '数字' },
  name: { en: 'Name', zh: '名称' },
  translation: { en: 'Translation', zh: '翻译' },
  other: { en: 'Other', zh: '其他' },
}

/** Writes a report in the interface language, a line for each part that it has. */
export function writeReport(report: Report, language: Language): string {
  const texts = { ...report, place: report.place.join('.'), kind: kindNames[report.kind][language] }
  return parts
    .filter((part) => (texts[part] ?? '') !== '')
    .map((part) => `${labels[part][language]}${colons[language]}${texts[part]}`)
    .join('\n')
}

// Readers do not download it: it is for the desk alone.
const labelled = /* @__PURE__ */ new RegExp(
  `^(${parts.flatMap((part) => Object.values(labels[part])).join('|')})\\s*[:：]\\s*(.*)$`,
  'i',
)
/** Before each label in a line. */
const beforeLabel = /* @__PURE__ */ new RegExp(
  `\\s*(?=(?:${parts.flatMap((part) => Object.values(labels[part])).join('|')})\\s*[:：])`,
)
/** What mail programs put before a quoted line. */
const quoting = /^(?:[\s\ufeff]*[>|])*[\s\ufeff*]*/
const storyPath = /(?:en|zh)\/issues\/(\d{4}-\d\d)\/([a-z\d-]+)\//

/** The addresses in a text. Where a mail filter has put one into an address of its own, the filter's is left out. */
function addressesIn(text: string): readonly string[] {
  return decoded(text).match(/https?:\/\/(?:(?!https?:)[^\s<>"'&])+/g) ?? []
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Finds the reports in a text, such as that of a mail.
 * @returns the reports, and the lines before the first one
 */
export function readReports(text: string): {
  readonly rest: string
  readonly reports: readonly ReceivedReport[]
} {
  const lines = text
    .replaceAll('\u00a0', ' ')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(quoting, '').trimEnd())
    // What is pasted into a field of one line loses its line ends.
    .flatMap((line) => (readLine(line).part === 'address' ? line.split(beforeLabel) : [line]))
  const found: Map<Part, string[]>[] = []
  let open: string[] | undefined
  let first = lines.length
  for (const [number, line] of lines.entries()) {
    const next = lines[number + 1]
    const { part, value } = readLine(line, next, open !== undefined)
    if (part === 'address' && isStory(value, next)) {
      first = Math.min(first, number)
      found.push(new Map())
    }
    // An empty line or a signature ends what a line that is not labelled continues.
    if (part) open = []
    else if (line === '' || line === '--') open = undefined
    open?.push(value)
    if (part && open && !found.at(-1)?.has(part)) found.at(-1)?.set(part, open)
  }
  return { rest: lines.slice(0, first).join('\n'), reports: found.flatMap((one) => received(one) ?? []) }
}

/** Reads the part that a line begins: by its label, or as the address of a story whose label somebody has removed. */
function readLine(line: string, next?: string, isContinued = false) {
  const [, label = '', value = ''] = labelled.exec(line) ?? []
  const isLabel = (name: string) => name.toLowerCase() === label.toLowerCase()
  const part = parts.find((one) => Object.values(labels[one]).some(isLabel))
  if (part) return { part, value }
  const isBare = !isContinued && /^<?https?:/.test(line) && isStory(line, next)
  return isBare ? { part: 'address' as const, value: line } : { value: line }
}

/** Whether an address leads to a story. Some mail programs break it over two lines. */
function isStory(line: string, next = ''): boolean {
  return [line, `${line}${next}`].some((one) => storyPath.test(decoded(one)))
}

function received(found: ReadonlyMap<Part, readonly string[]>): ReceivedReport | undefined {
  const joined = (part: Part, between: string) => found.get(part)?.join(between).trim()
  const page = addressesIn(joined('address', '') ?? '').find((one) => storyPath.test(one)) ?? ''
  const [, issue, story] = storyPath.exec(page) ?? []
  if (issue === undefined || story === undefined) return undefined
  const [, paragraph, sentence] = /^(\d+)\.(\d+)/.exec(joined('place', '') ?? '') ?? []
  const kindName = joined('kind', '')
  const kind = reportKinds.find((one) => Object.values(kindNames[one]).some((name) => name === kindName))
  const build = Number.parseInt(joined('build', '') ?? '', 10)
  const [en, zh, remark] = [joined('en', ' '), joined('zh', ''), joined('remark', ' ')]
  return {
    address: page,
    issue,
    story,
    ...(paragraph && sentence && { place: [Number(paragraph), Number(sentence)] as const }),
    ...(en && { en }),
    ...(zh && { zh }),
    ...(kind && { kind }),
    ...(remark && { remark }),
    ...(build > 0 && { build }),
  }
}

/** The longest address that every mail program takes, in UTF-16 units. */
const longestMail = 2000

/** How much of a sentence a shortened report has, in UTF-16 units. */
const shortest = 16

/**
 * Returns the text of a report and the address that opens it in a mail program. What is too long for the address is cut from
 * the ends of the sentences: the report is the same however it is sent.
 */
export function mailReport(
  report: Report,
  to: string,
  subject: string,
  language: Language,
): { readonly text: string; readonly href: string } {
  const cut = (text: string | undefined, most: number) =>
    text && text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
  const mailed = (most: number) => {
    const { en, zh } = report
    const text = writeReport({ ...report, en: cut(en, most * 3), zh: cut(zh, most) }, language)
    const body = encodeURIComponent(text.replaceAll('\n', '\r\n'))
    return { text, href: `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${body}` }
  }
  let most = 500
  while (mailed(most).href.length > longestMail && most > shortest) most = Math.max(shortest, most - 8)
  return mailed(most)
}
