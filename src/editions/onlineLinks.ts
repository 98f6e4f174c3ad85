import { type SiteRoot, siteAddress, sitePaths } from '../archive/siteAddress.ts'
import type { EditionIssue } from './editionIssue.ts'
import { editionText } from './messages/editionMessages.ts'
import { ownTextIn, type Source } from './pieces.ts'

/**
 * The page of an issue, or of one of its stories, on the site, in the edition's first language. Undefined if
 * the site's address is not known.
 * @param text the text of the link
 */
export function onlineLink(
  { id, shown }: Pick<EditionIssue, 'id' | 'shown'>,
  root: SiteRoot,
  text: 'online' | 'more' | 'storyOnline' | 'readOn',
  story?: { readonly id: string },
): Source | undefined {
  if (root.site === undefined) return undefined
  const path = story ? sitePaths.story(shown[0], id, story.id) : sitePaths.issue(shown[0], id)
  const label = ownTextIn(shown, (language) => editionText(language, text))
  return { label, link: siteAddress(root, path) }
}
