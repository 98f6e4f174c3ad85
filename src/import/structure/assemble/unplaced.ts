import type { Reason } from '../../messages/importMessages.ts'
import { positionOf, type SourceLine } from '../../read/sourceLine.ts'
import { webAddress } from '../../webAddress.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Label } from '../label/labels.ts'
import type { PrintedStory, Unplaced } from './printedStory.ts'

/** What has no place in an issue, by its label, and whether an editor would expect it in one. */
const reasons: Partial<Record<Label, readonly [reason: Reason, expected: boolean]>> = {
  boilerplate: ['reason.aside', false],
  byline: ['reason.byline', false],
  caption: ['reason.caption', false],
  tableCell: ['reason.cell', true],
  contents: ['reason.contents', false],
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
const doubtful: ReadonlySet<Label> = new Set(['boilerplate', 'contents', 'section'] as const)

/** The recognised blocks that have no place in an issue. Neighbours with the same label become one piece. */
export function framing(blocks: readonly LabelledBlock[]): Unplaced[] {
  const pieces: { label: Label; piece: Unplaced; at: number }[] = []
  blocks.forEach((block, at) => {
    const [reason, isExpected] = reasons[block.label] ?? []
    if (reason === undefined || isExpected === undefined) return
    const last = pieces.at(-1)
    const above = last?.label === block.label && last.at === at - 1 ? last : undefined
    // A text below one that reads like news may be the rest of its story.
    const isAsked = block.readsLikeNews || above?.piece.expected === true
    const expected = isExpected || (doubtful.has(block.label) && isAsked)
    if (above?.piece.expected === expected) {
      above.piece = { ...above.piece, text: `${above.piece.text}\n${withAddresses(block)}` }
      above.at = at
    } else pieces.push({ label: block.label, piece: unplaced(block, reason, expected), at })
  })
  return pieces.map(({ piece }) => piece)
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
