import { type SiteRoot, siteAddress, sitePaths } from '../archive/siteAddress.ts'
import type { EditionIssue } from './editionIssue.ts'
import type { EditionStory } from './editionStory.ts'
import { editionText } from './messages/editionMessages.ts'
import { ownTextIn, type Source } from './pieces.ts'

/** The story's page on the site, in the edition's first language. Undefined if the site's address is not known. */
export function storyOnline(
  { id, shown }: EditionIssue,
  story: EditionStory,
  root: SiteRoot,
  text: 'storyOnline' | 'readOn' = 'storyOnline',
): Source | undefined {
  return online(shown, text, root, sitePaths.story(shown[0], id, story.id))
}

/** The issue's page on the site, likewise. */
export function issueOnline(
  { id, shown }: EditionIssue,
  root: SiteRoot,
  text: 'online' | 'more' = 'online',
): Source | undefined {
  return online(shown, text, root, sitePaths.issue(shown[0], id))
}

function online(
  shown: EditionIssue['shown'],
  text: 'storyOnline' | 'readOn' | 'online' | 'more',
  root: SiteRoot,
  path: string,
): Source | undefined {
  if (root.site === undefined) return undefined
  return {
    label: ownTextIn(shown, (language) => editionText(language, text)),
    link: siteAddress(root, path),
  }
}
