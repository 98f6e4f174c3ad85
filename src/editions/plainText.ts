import { breakLines } from '../app/share/breakLines.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import type { EditionIssue } from './editionIssue.ts'
import type { EditionStory } from './editionStory.ts'
import { withoutControls } from './markup.ts'
import { onlineLink } from './onlineLinks.ts'
import type { Linked, Pieces } from './pieces.ts'

const none = /[\p{Mn}\p{Me}\p{Cf}\u200a]/u

/** Latin, Greek and Cyrillic without the ambiguous ones, half-width forms, and marks of one column in every font. */
const narrow =
  /[\u0020-\u007e\u00a2\u00a3\u00a5\u00a6\u00ac\u00af\u00a0\u00c0-\u00c5\u00c7-\u00cf\u00d1-\u00d6\u00d9-\u00dd\u00e2-\u00e5\u00e7\u00eb\u00ee\u00ef\u00f1\u00f4-\u00f6\u00fb\u00fd\u00ff-\u0100\u0102-\u0110\u2022\u202f\u20a9\uff61-\uffdc\uffe8-\uffee]/u

const width = 72

/**
 * An issue as plain text in 72 columns. Addresses are on lines of their own and are never broken.
 * @param foot what is written at the end
 */
export function plainText(issue: EditionIssue, root: SiteRoot, foot: readonly Linked[] = []): string {
  const blocks = [
    [...lines(issue.name), ...lines(issue.month)],
    lines(issue.facts),
    ...issue.sections.flatMap(({ heading, stories }) => [
      ['='.repeat(width), ...lines(heading), '='.repeat(width)],
      ...stories.flatMap((story, at) => [
        ...(at === 0 ? [] : [['-'.repeat(width)]]),
        ...storyBlocks(story, issue, root),
      ]),
    ]),
    ['='.repeat(width)],
    ...[lines(issue.sources), link(issue.origin), link(onlineLink(issue, root, 'online'))],
    ...foot.map(link),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function storyBlocks(story: EditionStory, issue: EditionIssue, root: SiteRoot): string[][] {
  const { kicker, headline, notice, body, notes, sources } = story
  return [
    [...lines(kicker), ...lines(headline)],
    lines(notice),
    ...body.flatMap(apart),
    ...notes.flatMap(({ label, text, links }) => [lines(label), ...apart(text), ...links.map(link)]),
    lines(sources),
    link(story.link),
    link(onlineLink(issue, root, 'storyOnline', story)),
  ]
}

/** Each language as a paragraph of its own. */
function apart(pieces: Pieces): string[][] {
  return pieces.map((piece) => lines([piece]))
}

function lines(pieces: Pieces): string[] {
  // `breakLines` puts a hair space between scripts, which plain text does not need.
  return pieces.flatMap(({ text }) =>
    breakLines(withoutControls(text).replace(/\s+/g, ' '), width, columnsOf).map((line) =>
      line.replaceAll('\u200a', ''),
    ),
  )
}

/** The pieces, and each address after the last of those that share it. */
function link(linked: Linked = []): string[] {
  return linked.flatMap((piece, at) => {
    const isLast = linked[at + 1]?.link !== piece.link
    return [...lines([piece]), ...(isLast && piece.link !== undefined ? [piece.link] : [])]
  })
}

/**
 * The columns of a text where each character takes one or two (https://www.unicode.org/reports/tr11/). Characters whose
 * width depends on the font, such as curly quotation marks, count as two: so a line fits in either font.
 */
export function columnsOf(text: string): number {
  let columns = 0
  for (const sign of text) columns += none.test(sign) ? 0 : narrow.test(sign) ? 1 : 2
  return columns
}
