import type { LabelledBlock } from '../label/labelBlocks.ts'
import { lineKind } from '../segment/lineKind.ts'
import { dayAlone, publication } from './loneDate.ts'
import type { PrintedDay } from './printedDay.ts'

/** A body that ends with its source, its day or both in brackets. */
type Credited = {
  readonly text: string
  /** Left out if there is only a day. */
  readonly source?: string
  /** Left out if there is only a source. */
  readonly date?: PrintedDay
}

const credit =
  /\s*[(（]([^()（）]{2,44}?)[,，、]?\s*((?<=[,，、]\s*)[^()（）,，]{4,20}(?:, \d{4})?|\d{1,4}年?\d{0,2}月\d{1,2}日)[)）]\s*$/

/** A lone day or source after the last sentence. Within the sentence, it may be the day of an event. */
const bareDay = /(?<=[.。!！?？”"])\s*(?:[(（]([^()（）]{2,40})[)）]|\[([^[\]]{2,40})\])\s*$/

const behindSource =
  /^([^:：]*[:：]\s*[^\d:：][^:：]*?)[\s,，、|｜·(（–—-]*(\d{1,4}\D.*|\p{Lu}\p{L}{2,8}\.? \d.*)$/u

/**
 * Takes the sources and days in brackets out of the ends of bodies. The day stays with the paragraph, and the
 * source becomes a separate line. So does the day at the end of a line of sources.
 */
export function takeCredits(blocks: readonly LabelledBlock[]): LabelledBlock[] {
  return blocks.flatMap((block) => {
    if (block.label === 'sources') return daysApart(block)
    const found = block.label === 'body' ? takeCredit(block.text) : undefined
    if (!found) return [block]
    const { text, date: day } = found
    const body = { ...block, text, ...(day && { day }) }
    if (found.source === undefined || lineKind(found.source) === 'readMore') return [body]
    const label = block.language === 'zh' ? '来源：' : 'Source: '
    const source: LabelledBlock = { ...block, label: 'sources', links: [], text: label + found.source }
    return [body, source]
  })
}

function daysApart(block: LabelledBlock): LabelledBlock[] {
  const { text, day } = sourceDay(block.text)
  if (day === undefined || block.place === 'out') return [block]
  return [
    { ...block, text },
    { ...block, kind: 'date', label: 'date', text: day, links: [] },
  ]
}

/**
 * Takes the source and day, `(Yunnan Daily, 5 September)`, or one of them, from a body's end. Returns
 * undefined if it has neither.
 */
export function takeCredit(body: string): Credited | undefined {
  const [bracket, round, square] = bareDay.exec(body) ?? []
  const alone = round ?? square
  const bare = alone === undefined ? undefined : dayAlone(alone)
  const text = body.slice(0, body.length - (bracket?.length ?? 0))
  if (bare) return { text, date: bare }
  if (alone !== undefined && publication.test(alone)) return { text, source: alone }
  const [whole, source, day] = credit.exec(body) ?? []
  const date = day === undefined ? undefined : dayAlone(day)
  if (whole === undefined || source === undefined || date === undefined) return undefined
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
