import type { SourceLine } from '../../extract/sourceLine.ts'
import { dayAlone } from '../../text/printedDate.ts'
import { lineKind } from './lineKind.ts'

const bar = /\s*[|｜·•–—,，]\s*/g

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
