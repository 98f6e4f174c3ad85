import { invariant } from '../../../archive/invariant.ts'
import { groupAdjacent } from '../../groupAdjacent.ts'
import type { Reason } from '../../messages/importMessages.ts'
import { splitSentences } from '../../pair/splitSentences.ts'
import { positionOf, type SourceLine } from '../../read/sourceLine.ts'
import { webAddress } from '../../webAddress.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Label } from '../label/labels.ts'
import { correction } from '../label/wordCues.ts'
import type { PrintedStory, Unplaced } from './printedStory.ts'

/** What has no place in an issue, by its label, and whether an editor would expect it in one. */
const reasons: Partial<Record<Label, readonly [reason: Reason, expected: boolean]>> = {
  boilerplate: ['reason.aside', false],
  byline: ['reason.byline', false],
  caption: ['reason.caption', false],
  tableCell: ['reason.cell', true],
  contents: ['reason.contents', false],
  dateline: ['reason.dateline', false],
  footnote: ['reason.footnote', true],
  separator: ['reason.furniture', false],
  masthead: ['reason.masthead', false],
  notice: ['reason.notice', false],
  pullQuote: ['reason.quotation', false],
  section: ['reason.unknownSection', false],
  'section-latest': ['reason.section', false],
  'section-relevant': ['reason.section', false],
}

type Found = Pick<SourceLine, 'line' | 'page' | 'text'> & Partial<Pick<SourceLine, 'links'>>

/** @param found the block or line of the input */
export function unplaced(found: Found, reason: Reason, expected = true): Unplaced {
  return { text: withAddresses(found), position: positionOf(found), reason, expected }
}

/** The text with the addresses that it links to. */
function withAddresses({ text, links = [] }: Found): string {
  const addresses = [...new Set(links.map(({ address }) => address))].filter(
    (address) => !text.includes(address),
  )
  return [text, ...addresses].join('\n')
}

/** Labels that a block of news may get by mistake. An editor is asked about a sentence with one of them. */
const doubtful: ReadonlySet<Label> = new Set(['boilerplate', 'contents', 'notice'] as const)

/** The name of a section that may be the one for news from elsewhere. */
const elsewhere =
  /\b(?:beyond|elsewhere|other|outside|relevant|related|rest of) |\b(?:national|nationwide|world)\b|其他|之外|相关|全国|外地/i

/** How many lines above a text that reads like news may be its headline, its translation and a greeting. */
const mostHeads = 4

/** Labels of lines that may name the source of a story, and link to it. */
const linking: ReadonlySet<Label> = new Set(['boilerplate', 'byline', 'caption', 'section'] as const)

/** The recognised blocks that have no place in an issue. Neighbours with the same label become one piece. */
export function framing(blocks: readonly LabelledBlock[], drafts: readonly PrintedStory[]): Unplaced[] {
  const linked = drafts.every(({ link }) => link !== undefined) ? [] : linkedBetween(blocks)
  const runs = groupAdjacent(blocks, (above, below) => above.label === below.label)
  return runs.flatMap((run) =>
    run.some((block) => linked.includes(block))
      ? [piece(run, run.map(withAddresses), 'reason.aside', true)]
      : framingRun(run),
  )
}

/** The lines between the first headline and the last text that may link to the article of a story. */
function linkedBetween(blocks: readonly LabelledBlock[]): readonly LabelledBlock[] {
  const first = blocks.findIndex(({ label }) => label === 'headline')
  const last = blocks.findLastIndex(({ label }) => label === 'body')
  return blocks
    .slice(first, last)
    .filter(({ label }) => linking.has(label))
    .filter(({ links }) => links.some(({ address }) => webAddress(address) !== undefined))
}

function framingRun(run: readonly LabelledBlock[]): Unplaced[] {
  const label = run[0]?.label ?? 'separator'
  const [reason, isExpected] = reasons[label] ?? []
  if (reason === undefined || isExpected === undefined) return []
  if (label === 'section')
    return run.map((block) => unplaced(block, reason, block.readsLikeNews || elsewhere.test(block.text)))
  if (run.some(({ text }) => correction.test(text)))
    return [piece(run, run.map(withAddresses), 'reason.correction', true)]
  if (label === 'tableCell') return [piece(run, rowsOf(run), reason, isExpected)]
  // What is below a text that reads like news may be the rest of its story, and a heading above it its headline.
  // A letter has several sentences. One alone introduces stories.
  const isNote = label === 'notice' && splitSentences(run.map(({ text }) => text).join(' '), 'en').length < 2
  const news = doubtful.has(label) && !isNote ? run.findIndex(({ readsLikeNews }) => readsLikeNews) : -1
  if (news === -1) return [piece(run, run.map(withAddresses), reason, isExpected)]
  const start = Math.max(0, news - mostHeads)
  return [run.slice(0, start), run.slice(start)].flatMap((part, index) =>
    part.length === 0 ? [] : [piece(part, part.map(withAddresses), reason, isExpected || index > 0)],
  )
}

function piece(
  [first]: readonly LabelledBlock[],
  lines: readonly string[],
  reason: Reason,
  expected: boolean,
): Unplaced {
  return { ...unplaced(invariant(first, 'a block of the piece'), reason, expected), text: lines.join('\n') }
}

/** The rows of tables as sentences, with the heads of their columns: `Sichuan: exports 9.8 billion, change +6%.` */
function rowsOf(cells: readonly LabelledBlock[]): string[] {
  const rows = groupAdjacent(
    cells,
    ({ cell: above }, { cell: below }) => above !== undefined && above.row === below?.row,
  )
  let heads: readonly LabelledBlock[] = []
  return rows.flatMap((row, index) => {
    const next = rows[index + 1]
    const isHead =
      row.length > 1 && !row.some(hasFigure) && next?.length === row.length && next.some(hasFigure)
    if (isHead) heads = row
    if (isHead || row.length === 1) return row.map(withAddresses).filter(() => !isHead)
    const isChinese = row.some(({ text }) => /\p{Script=Han}/u.test(text))
    const [colon, comma, stop, space] = isChinese ? ['：', '，', '。', ''] : [': ', ', ', '.', ' ']
    const [name = '', ...values] = row.map((cell, at) => {
      const head = heads.length === row.length ? `${heads[at]?.text}${space}` : ''
      return head + withAddresses(cell)
    })
    return [`${name}${colon}${values.join(comma)}${stop}`]
  })
}

function hasFigure({ text }: LabelledBlock): boolean {
  return /\d/.test(text)
}

/**
 * The addresses of the input that are neither in a story nor in an unplaced text: second links of stories,
 * links that are not web addresses, and malformed ones.
 */
export function leftLinks(
  blocks: readonly LabelledBlock[],
  drafts: readonly PrintedStory[],
  known: readonly Unplaced[],
): Unplaced[] {
  const given = new Set(drafts.flatMap(({ link }) => link?.address ?? []))
  const named = new Set(known.flatMap(({ text }) => text.split('\n')))
  return blocks.flatMap((block) =>
    linksOf(block).flatMap(({ label, address }): Unplaced[] => {
      if (given.has(webAddress(address) ?? address) || named.has(address)) return []
      named.add(address)
      const text = label === '' || label === address ? address : `${label}\n${address}`
      return [{ text, position: positionOf(block), ...reasonFor(address) }]
    }),
  )
}

function linksOf({ label, text, links }: LabelledBlock) {
  return label === 'link' ? [{ label: '', address: text }, ...links] : links
}

function reasonFor(address: string): Pick<Unplaced, 'expected' | 'reason'> {
  if (webAddress(address) !== undefined) return { reason: 'reason.secondLink', expected: false }
  if (/^(?:mailto|tel|javascript|cid|file|about|sms):|^#|^\/|^$/i.test(address))
    return { reason: 'reason.otherLink', expected: false }
  return { reason: 'reason.malformedLink', expected: true }
}
