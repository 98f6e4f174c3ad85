import type { SourceLine } from '../../../read/sourceLine.ts'
import { dayAlone } from '../../../text/printedDate.ts'
import { lineKind } from '../lineKind.ts'

const bar = /\s*[|｜·•–—,，]\s*/g

/** A day and where the news is from, in brackets: `（2021年10月15日，来源：https://…）`. */
const daySource =
  /^[(（[【]\s*([^,，;；|｜·]{3,20}(?:, \d{4})?)\s*[,，;；|｜·]\s*((?:source|link|via|来源|原文|链接|出处)\s*[:：]\s*(.+?))\s*[)）\]】]$/i

/** Parts a line that is a day and a source in brackets. A source that is an address stands alone. */
export function splitDaySource(line: SourceLine): SourceLine[] {
  const [, day = '', source = '', named = ''] = daySource.exec(line.text) ?? []
  if (!dayAlone(day)) return [line]
  const rest = lineKind(named) === 'link' ? named : source
  return [
    { ...line, text: day, links: [] },
    { ...line, text: rest, gap: false },
  ]
}

/** Parts a line that is a day and a mark, `21 Oct | Full text`: its links are the mark's. */
export function splitDayMark(line: SourceLine): SourceLine[] {
  for (const { 0: between, index } of line.text.matchAll(bar)) {
    const parts = [line.text.slice(0, index), line.text.slice(index + between.length)]
    const mark = parts.find((part) => lineKind(part) === 'mark')
    if (mark === undefined || !parts.some(dayAlone)) continue
    return parts.map((text, place) => ({
      ...line,
      text,
      gap: line.gap && place === 0,
      links: text === mark ? line.links : [],
    }))
  }
  return [line]
}
