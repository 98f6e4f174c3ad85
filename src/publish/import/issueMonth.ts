import { EditorError } from './editorError.ts'
import type { IssueDays } from './parse/issueDays.ts'
import { statedMonth } from './text/statedMonth.ts'

/**
 * The month of an issue as `YYYY-MM`: the given one, or that of the file name, or the one that the newsletter's title
 * states, or that of the latest date of a story.
 * @throws InputError if none of them gives a month
 */
export function issueMonth(given: string | undefined, fileName: string, { stated, days }: IssueDays): string {
  if (given !== undefined) {
    if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) return given
    throw new EditorError({
      en: `"${given}" is not a month: write it as YYYY-MM, for example 2021-07 (in a terminal --issue 2021-07).`,
      zh: `“${given}”不是月份：请写作YYYY-MM，例如2021-07。`,
    })
  }
  const named = monthIn(fileName)
  if (named !== undefined) return named
  if (stated !== undefined) return stated
  const months = days.flatMap(({ year, month }) =>
    year === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`],
  )
  const latest = months.sort().at(-1)
  if (latest !== undefined) return latest
  throw new EditorError({
    en: 'Neither the name of the file, nor the title, nor the date of a story tells the month of the newsletter: say which it is (in a terminal, pass --issue YYYY-MM).',
    zh: '文件名、标题和各篇日期都没有说明是哪个月的通讯：请填写月份。',
  })
}

/** With a day behind the month or before it, or without one. */
const inFigures = [
  /(?<!\d)(?<year>(?:19|20)\d{2})[-_.年]?(?<month>0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?!\d)/,
  /(?<!\d)(?<year>(?:19|20)\d{2})[-_.](?<month>[1-9])(?!\d)/,
  /(?<!\d|(?:issue|no|number|vol|volume)[-_. ]*)(?:\d{1,2}[-_.])?(?<month>0?[1-9]|1[0-2])[-_.](?<year>(?:19|20)\d{2})(?!\d)/i,
]
const yearFirst = /(?<!\d)((?:19|20)\d{2}) (\p{L}+)/u

/** The month that the name of a file tells: `news-2021-07.pdf`, `西南通讯2021年7月.docx`, `July_2021.pdf`. */
function monthIn(fileName: string): string | undefined {
  for (const pattern of inFigures) {
    const { year, month } = pattern.exec(fileName)?.groups ?? {}
    if (year !== undefined && month !== undefined) return `${year}-${month.padStart(2, '0')}`
  }
  const words = fileName.replace(/[\s_.-]+/g, ' ')
  return statedMonth(words) ?? statedMonth(words.replace(yearFirst, '$2 $1'))
}
