import type { Finding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import type { Name } from '../../archive/names/nameList.ts'

/** What a rule reports; the check adds the rule's name and the file. */
export type Remark = Pick<Finding, 'level' | 'path' | 'found' | 'expected' | 'story'>

/** One rule that every issue must follow. */
export type EditorialRule = {
  /** The name that an issue's `accepted` uses: the rule's file name in kebab case. */
  readonly name: string
  /** What it finds, in one sentence for editors. */
  readonly what: string
  /** @param names the list of names, if the archive has one */
  readonly check: (issue: Issue, names?: readonly Name[]) => Remark[]
}

/** A text as a finding quotes it. */
export function quote(text: string, length = 90): string {
  return text.length > length ? `“${text.slice(0, length - 1)}…”` : `“${text}”`
}

/** One remark for each pair of texts, so that a fault in both languages is reported once. */
export function oncePerPair(remarks: readonly Remark[]): Remark[] {
  const pairOf = ({ path }: Remark) => path.replace(/\.(?:en|zh)$/, '')
  return remarks.filter(
    (remark, index) => remarks.findIndex((other) => pairOf(other) === pairOf(remark)) === index,
  )
}
