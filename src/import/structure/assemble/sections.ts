import type { Story } from '../../../archive/issue.ts'
import type { Vocabulary } from '../../../archive/names/vocabulary.ts'
import type { LabelledBlock } from '../label/labelBlocks.ts'
import type { Block } from '../segment/block.ts'

/** Where a section begins, as an index among the blocks. */
export type SectionStart = { readonly at: number; readonly section: Story['section'] }

/** Marks blocks that an editor once identified as the name of a section. */
export function withTaughtSections(blocks: readonly Block[], taught: Vocabulary['sections']): Block[] {
  const kinds = new Map(taught.map(({ name, section }) => [spelled(name), `section-${section}` as const]))
  return blocks.map((block) => ({ ...block, kind: kinds.get(spelled(block.text)) ?? block.kind }))
}

/** The name without what differs from issue to issue: capitals, spaces and a colon at the end. */
function spelled(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(/:$/, '')
}

/** The section of the block at an index. */
export function sectionAt(starts: readonly SectionStart[], at: number): Story['section'] {
  return starts.findLast((start) => start.at <= at)?.section ?? 'latest'
}

/**
 * Finds where the sections begin. Extraction may move a section's heading below a headline that is below it
 * in print. Then the section begins at a notice to readers on that page, or else at the page's last headline.
 */
export function sectionStarts(blocks: readonly LabelledBlock[]): SectionStart[] {
  return blocks.flatMap((block, index): SectionStart[] => {
    if (block.label === 'section-latest') return [{ at: index, section: 'latest' }]
    if (block.label !== 'section-relevant') return []
    const onPage = (label: LabelledBlock['label']) =>
      blocks.flatMap((other, at) => (other.label === label && other.page === block.page ? [at] : []))
    const headlines = onPage('headline')
    const notice = onPage('notice').findLast((at) => headlines.some((headline) => headline > at))
    const text = onPage('body').some((at) => at < index && at > (headlines.at(-1) ?? index))
    const followed = text || headlines.some((headline) => headline > index)
    return [{ at: notice ?? (followed ? index : (headlines.at(-1) ?? index)), section: 'relevant' }]
  })
}
