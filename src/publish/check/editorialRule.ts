import type { Finding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'

/** What a rule has to say; the check adds the rule's name and the file. */
export type Remark = Pick<Finding, 'level' | 'path' | 'found' | 'expected' | 'story'>

/** One thing that editors hold every issue to. Its name is what an issue's `accepted` refers to. */
export type EditorialRule = {
  readonly name: string
  readonly check: (issue: Issue) => Remark[]
}

/** A text as a finding quotes it. */
export function quote(text: string, length = 90): string {
  return text.length > length ? `“${text.slice(0, length - 1)}…”` : `“${text}”`
}

/** One remark for each pair of texts: what is wrong in both languages is said once. */
export function oncePerPair(remarks: readonly Remark[]): Remark[] {
  const pairOf = ({ path }: Remark) => path.replace(/\.(?:en|zh)$/, '')
  return remarks.filter(
    (remark, index) => remarks.findIndex((other) => pairOf(other) === pairOf(remark)) === index,
  )
}
