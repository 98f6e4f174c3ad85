import type { Finding, Preview, PreviewFinding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import { editorialRules } from '../../check/editorialRules.ts'

/**
 * Arranges the findings for a preview: each at its story and paragraph, in reading order. A finding without a story of
 * the issue belongs to the issue.
 */
export function previewOf({ id, stories }: Issue, findings: readonly Finding[]): Preview {
  const storyIds = stories.map((story) => story.id)
  const located = findings.map(({ file: _known, story, ...finding }) => {
    const at = story === undefined ? -1 : storyIds.indexOf(story)
    const paragraph = paragraphIn(finding.path)
    const shown: PreviewFinding = {
      ...finding,
      ...(at === -1 ? {} : { story }),
      ...(at === -1 || paragraph === undefined ? {} : { paragraph }),
      acceptable: isRule(finding.rule) || (at !== -1 && finding.rule.startsWith('import-')),
    }
    return { shown, order: [at, paragraph ?? -1] as const }
  })
  return { issue: id, findings: located.sort(inOrder).map(({ shown }) => shown) }
}

function isRule(rule: string): boolean {
  return editorialRules.some(({ name }) => name === rule)
}

/** `$.stories[3].body[2][0].en` → 2. */
function paragraphIn(path: string): number | undefined {
  const paragraph = /^\$\.stories\[\d+\]\.body\[(\d+)\]/.exec(path)?.[1]
  return paragraph === undefined ? undefined : Number(paragraph)
}

type Ordered = { readonly order: readonly [story: number, paragraph: number] }

/** Findings at the same place keep the order of the rules. */
function inOrder({ order: a }: Ordered, { order: b }: Ordered): number {
  return a[0] - b[0] || a[1] - b[1]
}
