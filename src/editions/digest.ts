import type { SiteRoot } from '../archive/siteAddress.ts'
import type { EditionIssue } from './editionIssue.ts'
import { editionMessage, inBoth } from './messages/editionMessages.ts'
import { onlineLink } from './onlineLinks.ts'
import { inBlocks, lines } from './plainText.ts'

/** What a group chat shows without folding it, in characters. */
export const digestLimit = 1500

/**
 * An issue as a message for a chat: its headlines in both languages, as many as fit, and the address of the rest.
 * @param root without the site's address the message has no link
 */
export function digest(issue: EditionIssue, root: SiteRoot): string {
  const stories = issue.sections.flatMap((section) => section.stories)
  const addresses = (onlineLink(issue, root, 'online') ?? []).flatMap(({ text, link }) => [text, link])
  const messageOf = (count: number) => {
    const left = stories.length - count
    return inBlocks([
      lines(issue.title),
      ...stories.slice(0, count).map(({ headline }) => lines(headline)),
      left === 0 ? [] : [inBoth(editionMessage('edition.andMore', { count: left }))],
      addresses,
    ])
  }
  let count = stories.length
  while (count > 1 && messageOf(count).length > digestLimit) count--
  return messageOf(count)
}
