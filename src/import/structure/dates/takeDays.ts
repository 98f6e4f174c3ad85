import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Label } from '../label/labels.ts'
import { lineKind, withLabel } from '../segment/lineKind.ts'
import type { Undated } from './dateline.ts'
import { dayAlone, loneDate, publication } from './loneDate.ts'
import type { PrintedDay } from './printedDay.ts'

/** A body without its source and its day, which may be in brackets at its end. */
type Credited = { readonly text: string; readonly source?: string; readonly date?: PrintedDay }

const credit =
  /\s*[(（]([^()（）]{2,44}?)[,，、]?\s*((?<=[,，、]\s*)[^()（）,，]{4,20}(?:, \d{4})?|\d{1,4}年?\d{0,2}月\d{1,2}日)[)）]\s*$/

/** A lone day or source after the last sentence. Within the sentence, it may be the day of an event. */
const bareDay = /(?<=[.。!！?？”"])\s*(?:[(（]([^()（）]{2,40})[)）]|\[([^[\]]{2,40})\])\s*$/

const behindSource =
  /^([^:：]*[:：]\s*[^\d:：][^:：]*?)[\s,，、|｜·(（–—-]*(\d{1,4}\D.*|\p{Lu}\p{L}{2,8}\.? \d.*)$/u

/**
 * Gives headlines, dates and texts their days. What else is in a dateline, in brackets at the end of a text, or beside
 * a day becomes a block of its own: a dateline, a line of sources, or a date.
 */
export function takeDays(blocks: readonly LabelledBlock[]): LabelledBlock[] {
  // Only the first paragraph of a story in each language has a dateline.
  let begun = new Set<string | undefined>()
  return blocks.flatMap((block) => {
    if (block.label === 'headline' || block.label === 'date') begun = new Set()
    if (block.label === 'headline') return [{ ...block, day: block.parts.date }]
    if (block.label === 'body') {
      const isFirst = !begun.has(block.language)
      begun.add(block.language)
      return bodyApart(block, isFirst)
    }
    if (block.place === 'out') return [block]
    if (block.label === 'date') return dateApart(block)
    return block.label === 'sources' ? sourcesApart(block) : [block]
  })
}

function bodyApart(block: LabelledBlock, isFirst: boolean): LabelledBlock[] {
  const undated: Undated = isFirst ? block.undated : block
  const { text, source, date: day = undated.date } = takeCredit(undated.text)
  const named = source !== undefined && lineKind(source) !== 'readMore'
  return [
    { ...block, text, day },
    ...(undated.dateline === undefined ? [] : [apart(block, 'dateline', undated.dateline)]),
    ...(named ? [apart(block, 'sources', withLabel(source))] : []),
  ]
}

/** A part of a block that is not of its text, as a block of its own. */
function apart(block: LabelledBlock, label: Label, text: string): LabelledBlock {
  return { ...block, label, text, links: [] }
}

function dateApart(block: LabelledBlock): LabelledBlock[] {
  const parts = block.text.split(/\s*[|·,，]\s*/)
  const papers = parts.filter((part) => publication.test(part))
  const others = parts.filter((part) => !papers.includes(part)).join(', ')
  return [
    { ...block, day: loneDate(block.text) },
    ...papers.map((paper) => apart(block, 'sources', withLabel(paper))),
    ...(dayAlone(others) ? [] : [apart(block, 'dateline', block.text)]),
  ]
}

function sourcesApart(block: LabelledBlock): LabelledBlock[] {
  const { text, day } = sourceDay(block.text)
  if (day === undefined) return [block]
  return [
    { ...block, text },
    { ...apart(block, 'date', day), kind: 'date', day: loneDate(day) },
  ]
}

/** Takes the source and day, `(Yunnan Daily, 5 September)`, or one of them, from a body's end. */
export function takeCredit(body: string): Credited {
  const [bracket, round, square] = bareDay.exec(body) ?? []
  const alone = round ?? square
  const bare = alone === undefined ? undefined : dayAlone(alone)
  const text = body.slice(0, body.length - (bracket?.length ?? 0))
  if (bare) return { text, date: bare }
  if (alone !== undefined && publication.test(alone)) return { text, source: alone }
  const [whole, source, day] = credit.exec(body) ?? []
  const date = day === undefined ? undefined : dayAlone(day)
  if (whole === undefined || source === undefined || date === undefined) return { text: body }
  return {
    text: body.slice(0, -whole.length),
    source: source.replace(/[《》]/g, '').trim(),
    date,
  }
}

/** Splits a line of sources from the day after them: `Source: Guizhou Daily, 5 September`, `来源：贵州日报 9月5日`. */
export function sourceDay(line: string): { readonly text: string; readonly day?: string } {
  const [, text, day] = behindSource.exec(line) ?? []
  return text === undefined || day === undefined || !dayAlone(day) ? { text: line } : { text, day }
}
