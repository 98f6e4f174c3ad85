import type { SiteRoot } from '../archive/siteAddress.ts'
import type { EditionIssue } from './editionIssue.ts'
import type { EditionStory } from './editionStory.ts'
import { withoutControls } from './markup.ts'
import { editionMessage, inBoth } from './messages/editionMessages.ts'
import { onlineLink } from './onlineLinks.ts'
import type { Pieces } from './pieces.ts'

/**
 * An issue as plain text. Each paragraph is one line, which the reader's program breaks to its width, and so is each
 * address.
 * @param foot what is written at the end
 */
export function plainText(issue: EditionIssue, root: SiteRoot, foot: readonly Pieces[] = []): string {
  return inBlocks([
    [...lines(issue.name), ...lines(issue.month)],
    lines(issue.facts),
    ...issue.sections.flatMap(({ heading, stories }) => [
      [rule, ...lines(heading), rule],
      ...stories.flatMap((story, at) => [
        ...(at === 0 ? [] : [['-'.repeat(rule.length)]]),
        ...storyBlocks(story, issue, root),
      ]),
    ]),
    [rule],
    ...[lines(issue.sources), link(issue.origin), link(onlineLink(issue, root, 'online'))],
    ...foot.map(link),
  ])
}

const rule = '='.repeat(24)

/** Writes blocks of lines with an empty line between them, and leaves out empty blocks. */
function inBlocks(blocks: readonly (readonly string[])[]): string {
  const texts = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
  return `${texts.join('\n\n')}\n`
}

function storyBlocks(story: EditionStory, issue: EditionIssue, root: SiteRoot): string[][] {
  const { kicker, headline, notice, body, notes, sources } = story
  return [
    [...lines(kicker), ...lines(headline)],
    lines(notice),
    ...body.flatMap(paragraphs),
    ...notes.flatMap(({ label, text, links }) => [lines(label), ...paragraphs(text), ...links.map(link)]),
    lines(sources),
    link(story.link),
    link(onlineLink(issue, root, 'storyOnline', story)),
  ]
}

/** Each language on a line of its own. */
function lines(pieces: Pieces): string[] {
  return pieces.map(({ text }) => withoutControls(text).replace(/\s+/g, ' '))
}

/** Each language as a paragraph of its own. */
function paragraphs(pieces: Pieces): string[][] {
  return lines(pieces).map((line) => [line])
}

/** The pieces, and each address after the last of those that share it. */
function link(linked: Pieces = []): string[] {
  return linked.flatMap((piece, at) => {
    const isLast = linked[at + 1]?.link !== piece.link
    return [...lines([piece]), ...(isLast && piece.link !== undefined ? [piece.link] : [])]
  })
}

/** What a group chat shows without folding it, in characters. */
export const digestLimit = 1500

/**
 * An issue as a message for a chat: its headlines in both languages, as many as fit, and the address of the rest.
 * @param root without the site's address the message has no link
 */
export function digest(issue: EditionIssue, root: SiteRoot): string {
  const stories = issue.sections.flatMap((section) => section.stories)
  const messageOf = (count: number) => {
    const left = stories.length - count
    return inBlocks([
      lines(issue.title),
      ...stories.slice(0, count).map(({ headline }) => lines(headline)),
      left === 0 ? [] : [inBoth(editionMessage('edition.andMore', { count: left }))],
      link(onlineLink(issue, root, 'online')),
    ])
  }
  let count = stories.length
  while (count > 1 && messageOf(count).length > digestLimit) count--
  return messageOf(count)
}
