import type { SiteRoot } from '../../archive/site/siteAddress.ts'
import type { EditionIssue } from '../editionIssue.ts'
import { plainText } from '../plainText.ts'
import type { MailDepth } from './mailHtml.ts'

/** The same mail as text, for clients that show no HTML: each story's beginning, and where the rest is. */
export function mailText(issue: EditionIssue, root: SiteRoot, depth: MailDepth): string {
  const sections = issue.sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) => ({
      ...story,
      body: depth === 'paragraph' ? story.body.slice(0, 1) : [],
      note: [],
      noteSources: [],
      sources: [],
      link: undefined,
    })),
  }))
  return plainText({ ...issue, sections }, root)
}
