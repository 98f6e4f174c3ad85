import { knownTags, placeName, type Tags } from '../../archive/filters.ts'
import { formatDate } from '../../archive/formats.ts'
import { type Language, otherLanguage, textIn } from '../../archive/languages.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { idsOfKey } from '../memory/readingRecord.ts'
import { type Mark, recordFormat, recordVersions } from '../memory/readingRecordFormat.ts'
import type { MarkEntry } from '../memory/savedEntries.ts'
import { publicAddress } from '../ui/Link.tsx'
import { paragraphId } from '../ui/textPosition.ts'

/** The places and topics of a mark's story that this version knows. */
export function tagsOf({ places = [], topics = [] }: Mark): Tags {
  return knownTags({ places, topics })
}

/**
 * The marks as Markdown: for each its story, place, month, both sentences, note, and a link to its paragraph.
 * @param page any address of the site: its origin is used if the build knows none
 */
export function marksAsMarkdown(marks: readonly MarkEntry[], language: Language, page: string): string {
  return marks
    .map((mark) => {
      const { issueId } = idsOfKey(mark.key)
      const headline = mark.headline ? textIn(mark.headline, language).text : mark.key
      const address = paragraphAddress(mark, language, page)
      const about = [
        formatDate(issueId, language),
        mark.places && placeName(tagsOf(mark).places[0])[language],
      ]
      const sentences = [language, otherLanguage(language)].flatMap((one) => mark[one] ?? [])
      return [
        `## [${escaped(headline)}](${address})`,
        about.filter((one) => one !== undefined).join(' · '),
        sentences.map((text) => `> ${escaped(text)}`).join('\n>\n'),
        ...(mark.note === undefined ? [] : [escaped(mark.note)]),
      ].join('\n\n')
    })
    .join('\n\n')
    .concat('\n')
}

/** The text without anything that Markdown gives a meaning. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
      // Indented lines would be code, or items of a list.
      .replace(/^[ \t]+/gm, (indent) => '\u00a0'.repeat(indent.length))
      .replace(/^([-+=])/gm, '\\$1')
      .replace(/^(\d+)([.)])/gm, '$1\\$2')
  )
}

/**
 * The address of the paragraph that has a mark or a word.
 * @param entry `paragraph` counts from 1
 */
export function paragraphAddress(
  { key, paragraph }: Pick<MarkEntry, 'key' | 'paragraph'>,
  language: Language,
  page: string,
): string {
  const { issueId, storyId } = idsOfKey(key)
  const path = sitePaths.story(language, issueId, storyId)
  return publicAddress(`${path}#${paragraphId(paragraph - 1)}`, page)
}

/** The columns that make up a mark. The file has the address as well. */
const columns = [
  ...['English', 'Chinese', 'note', 'colour', 'English headline', 'Chinese headline', 'places', 'topics'],
  ...['story', 'paragraph', 'segment', 'made', 'changed', 'id', 'context'],
] as const

/** The marks as CSV with a header (RFC 4180), which `csvAsRecord` reads again without a loss. */
export function marksAsCsv(marks: readonly MarkEntry[], language: Language, page: string): string {
  const rows = marks.map((mark) => [
    ...[mark.en, mark.zh, mark.note, mark.colour, mark.headline?.en, mark.headline?.zh],
    ...[mark.places?.join(' '), mark.topics?.join(' '), mark.key, mark.paragraph, mark.segment],
    ...[instant(mark.made), instant(mark.changed), mark.id, mark.context],
    paragraphAddress(mark, language, page),
  ])
  const lines = [[...columns, 'address'], ...rows].map((cells) => cells.map(csvCell).join(','))
  // Spreadsheets take a file without the mark for one in an encoding of the device.
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`
}

/** A spreadsheet would round a number this large. */
function instant(time: number): string {
  return time <= 8.64e15 ? new Date(time).toISOString() : String(time)
}

/** An apostrophe, and a text that a spreadsheet would otherwise take for a formula, a number or a day, and change. */
const guarded = /^'+(?:[=+@＝＋＠－\t\r-]|[\d.][\d\s.,:/%e+-]*$)/i

function csvCell(value: string | number | undefined): string {
  const text = String(value ?? '')
  const isGuarded = typeof value === 'string' && guarded.test(`'${text}`)
  return `"${(isGuarded ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** The text of a record with the marks of a CSV file that `marksAsCsv` wrote; undefined if it is no such file. */
export function csvAsRecord(text: string): string | undefined {
  const [header = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''))
  const at = columns.map((column) => header.indexOf(column))
  if (at.includes(-1)) return undefined
  const marks: Record<string, unknown[]> = {}
  // The file has the newest first, the record the oldest.
  for (const row of rows.reverse()) {
    const cells = at.map((index) => {
      const cell = row[index] ?? ''
      return (guarded.test(cell) ? cell.slice(1) : cell) || undefined
    })
    const [en, zh, note, colour, enHeadline, zhHeadline, places, topics, key = ''] = cells
    const [paragraph, segment, made, changed, id, context] = cells.slice(9)
    const headline = (enHeadline ?? zhHeadline) && { en: enHeadline, zh: zhHeadline }
    const numbers = { paragraph: Number(paragraph), segment: Number(segment) }
    const times = { made: timeOf(made), changed: timeOf(changed) }
    const tags = { places: places?.split(' '), topics: topics?.split(' ') }
    const mark = { id, ...numbers, en, zh, colour, note, context, headline, ...tags, ...times }
    marks[key] = [...(marks[key] ?? []), mark]
  }
  return JSON.stringify({ format: recordFormat, version: recordVersions.withMarks, stories: {}, marks })
}

function timeOf(cell = ''): number {
  return /^\d+$/.test(cell) ? Number(cell) : Date.parse(cell)
}

/** The cells of each row. A quoted cell may have commas and line ends. Spreadsheets of some countries write no commas. */
function parseCsv(text: string): string[][] {
  const [, comma = ','] = /^"?English"?([;\t])/.exec(text) ?? []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${comma}\\r\\n]*))(${comma}|\\r?\\n|$)`, 'g')
  const rows: string[][] = [[]]
  for (const [all, quoted, plain = '', end] of text.matchAll(cell)) {
    if (all === '') continue
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== comma) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
