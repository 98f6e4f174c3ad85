import type { Finding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'

/** What a rule has to say; the check adds the rule's name and the file. */
export type Remark = Pick<Finding, 'level' | 'path' | 'found' | 'expected' | 'story'>

/** One thing that editors hold every issue to. */
export type EditorialRule = {
  /** What an issue's `accepted` refers to: the name of its file, in words joined by hyphens. */
  readonly name: string
  /** What it finds, in a sentence for editors. */
  readonly what: string
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
