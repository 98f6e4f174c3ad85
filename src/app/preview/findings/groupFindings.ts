import { isOpenError, type Preview, type PreviewFinding } from '../../../archive/finding.ts'

/** A finding with its number, from 1, which is its address on its page: `#finding-3`. */
export type Numbered = { readonly finding: PreviewFinding; readonly number: number }

/** How many findings are open errors, open warnings, and accepted. */
export type Tally = { readonly errors: number; readonly warnings: number; readonly accepted: number }

/** Every finding with its number, in the order of reading. */
export function numbered({ findings }: Preview): Numbered[] {
  return findings.map((finding, index) => ({ finding, number: index + 1 }))
}

/** The findings of a story; without a story, those of the issue as a whole. */
export function ofStory(all: readonly Numbered[], story: string | undefined): Numbered[] {
  return all.filter(({ finding }) => finding.story === story)
}

/** The findings of one paragraph of a story. */
export function ofParagraph(all: readonly Numbered[], story: string, paragraph: number): Numbered[] {
  return ofStory(all, story).filter(({ finding }) => finding.paragraph === paragraph)
}

export function isOpen({ finding }: Numbered): boolean {
  return finding.accepted === undefined
}

/** The open findings before and after the finding of that number. */
export function neighbours(
  all: readonly Numbered[],
  number: number,
): { readonly previous: Numbered | undefined; readonly next: Numbered | undefined } {
  const open = all.filter(isOpen)
  return {
    previous: open.findLast((other) => other.number < number),
    next: open.find((other) => other.number > number),
  }
}

export function tally(all: readonly Numbered[]): Tally {
  const accepted = all.filter((one) => !isOpen(one)).length
  const errors = all.filter(({ finding }) => isOpenError(finding)).length
  return { errors, warnings: all.length - errors - accepted, accepted }
}

/**
 * The entry for the issue's `"accepted"` that accepts the finding for that reason. Undefined if the issue cannot
 * record it.
 */
export function acceptanceOf(
  { rule, story, acceptable, accepted }: PreviewFinding,
  reason = '',
): string | undefined {
  if (!acceptable || accepted !== undefined) return undefined
  return JSON.stringify({ rule, story, reason: reason.trim() }, undefined, 2)
}
