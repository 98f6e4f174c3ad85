import { interfaceI18n } from '../app/i18n/interfaceI18n.ts'
import { breakLines } from '../app/share/card/breakLines.ts'
import type { SiteRoot } from '../archive/site/siteAddress.ts'
import { columnsOf } from './columnsOf.ts'
import type { EditionIssue } from './editionIssue.ts'
import type { EditionStory } from './editionStory.ts'
import { withoutControls } from './markup.ts'
import { issueOnline, storyOnline } from './onlineLinks.ts'
import { ownTextIn, type Pieces, type Source } from './pieces.ts'

const width = 72

/** An issue as plain text in 72 columns. Addresses stand alone in their lines and are never broken. */
export function plainText(issue: EditionIssue, root: SiteRoot): string {
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
    ...[lines(issue.sources), link(issue.origin), link(issueOnline(issue, root))],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function storyBlocks(story: EditionStory, issue: EditionIssue, root: SiteRoot): string[][] {
  const { kicker, headline, notice, body, note, noteSources, sources } = story
  const label = ownTextIn(issue.shown, (language) => interfaceI18n(language).t('story.note'))
  return [
    [...lines(kicker), ...lines(headline)],
    lines(notice),
    ...body.flatMap(apart),
    ...(note.length === 0 ? [] : [lines(label), ...apart(note)]),
    ...noteSources.map(link),
    lines(sources),
    link(story.link),
    link(storyOnline(issue, story, root)),
  ]
}

/** Each language as a paragraph of its own. */
function apart(pieces: Pieces): string[][] {
  return pieces.map((piece) => lines([piece]))
}

function lines(pieces: Pieces): string[] {
  // A printed line puts a hair of space between scripts, which plain text does without.
  return pieces.flatMap(({ text }) =>
    breakLines(withoutControls(text).replace(/\s+/g, ' '), width, columnsOf).map((line) =>
      line.replaceAll('\u200a', ''),
    ),
  )
}

function link(source: Source | undefined): string[] {
  return source ? [...lines(source.label), source.link] : []
}
