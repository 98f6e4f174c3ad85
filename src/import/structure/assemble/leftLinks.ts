import { positionOf } from '../../read/sourceLine.ts'
import { webAddress } from '../../webAddress.ts'
import type { RoledBlock } from '../label/labelBlocks.ts'
import type { PrintedStory, Unplaced } from './printedStory.ts'

/**
 * The addresses of the input that neither a story nor what is unplaced holds: a second link of a story, one that is no
 * web address, or one that is malformed.
 */
export function leftLinks(
  blocks: readonly RoledBlock[],
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

function linksOf({ role, text, links }: RoledBlock) {
  return role === 'link' ? [{ label: '', address: text }, ...links] : links
}

function reasonFor(address: string): Pick<Unplaced, 'expected' | 'reason'> {
  if (webAddress(address) !== undefined) return { reason: 'reason.secondLink', expected: false }
  if (/^(?:mailto|tel|javascript|cid|file|about|sms):|^#|^\/|^$/i.test(address))
    return { reason: 'reason.otherLink', expected: false }
  return { reason: 'reason.malformedLink', expected: true }
}
