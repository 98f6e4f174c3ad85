import { type SiteRoot, siteAddress, sitePaths } from '../archive/siteAddress.ts'
import type { EditionIssue } from './editionIssue.ts'
import { editionText } from './messages/editionMessages.ts'
import { ownTextIn, type Source } from './pieces.ts'

/**
 * The page of an issue, or of one of its stories, on the site, in each of the edition's languages. Undefined if
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
  return ownTextIn(shown, (language) => editionText(language, text)).map((piece) => {
    const { language } = piece
    const path = story ? sitePaths.story(language, id, story.id) : sitePaths.issue(language, id)
    return { ...piece, link: siteAddress(root, path) }
  })
}
