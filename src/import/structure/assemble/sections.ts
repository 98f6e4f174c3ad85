import type { Story } from '../../../archive/issue.ts'
import type { Vocabulary } from '../../../archive/names/vocabulary.ts'
import type { Block } from '../segment/block.ts'
import type { NumberedBlock } from './headlines.ts'

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
export function sectionStarts(blocks: readonly NumberedBlock[]): SectionStart[] {
  return blocks.flatMap(({ label, page, at }): SectionStart[] => {
    if (label === 'section-latest') return [{ at, section: 'latest' }]
    if (label !== 'section-relevant') return []
    const onPage = (wanted: NumberedBlock['label']) =>
      blocks.flatMap((other) => (other.label === wanted && other.page === page ? [other.at] : []))
    const headlines = onPage('headline')
    const notice = onPage('notice').findLast((above) => headlines.some((headline) => headline > above))
    const text = onPage('body').some((body) => body < at && body > (headlines.at(-1) ?? at))
    const followed = text || headlines.some((headline) => headline > at)
    return [{ at: notice ?? (followed ? at : (headlines.at(-1) ?? at)), section: 'relevant' }]
  })
}
