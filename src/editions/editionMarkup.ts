import { languageTags } from '../archive/languages.ts'
import type { EditionStory } from './editionStory.ts'
import { type Content, element, inLines, type Markup, separated } from './markup.ts'
import type { Piece, Pieces, Source } from './pieces.ts'
import { rubyMarkup } from './rubyMarkup.ts'

/** Each piece as an element with its language. */
export function piecesMarkup(pieces: Pieces, name: 'p' | 'span' | 'a'): Markup[] {
  const attributes = (piece: Piece, at: number) => ({
    href: piece.link,
    lang: languageTags[piece.language],
    class: [classOf(pieces, at), piece.parts && 'spelt'].filter(Boolean).join(' ') || undefined,
  })
  // Spans and links share a line, on the page or in a PDF's outline.
  const after = (at: number) => (name !== 'p' && at < pieces.length - 1 ? ' ' : '')
  return pieces.map((piece, at) => element(name, attributes(piece, at), [textMarkup(piece), after(at)]))
}

/** A text with its pinyin, or with the places where its lines may break. */
export function textMarkup({ text, parts, breaks = [] }: Piece): Content {
  if (parts) return rubyMarkup(parts)
  const lineParts = [0, ...breaks].map((from, at) => text.slice(from, breaks[at]))
  return separated(lineParts, element('wbr', {}))
}

/**
 * The second of two languages is the counterpart of the first. A text in only one language is shown whatever
 * is chosen.
 */
function classOf(pieces: Pieces, at: number): string | undefined {
  if (pieces.length === 1) return 'alone'
  return at === 0 ? undefined : 'counterpart'
}

/** A paragraph and its counterpart. */
export function pairMarkup(pieces: Pieces, kind?: string): Markup | undefined {
  if (pieces.length === 0) return undefined
  return element('div', { class: ['pair', kind].filter(Boolean).join(' ') }, piecesMarkup(pieces, 'p'))
}

/** A heading in all its languages, with an id if something links to it. */
export function headingMarkup(level: 'h1' | 'h2' | 'h3', pieces: Pieces, id?: string): Markup {
  return element(level, { id, class: 'pair' }, piecesMarkup(pieces, 'span'))
}

/**
 * A story. Its headline is in one block with what belongs to it, so that no page break separates them.
 * @param level the level of its headline
 * @param online the address of the story on the site and the text of the link, if the site is known
 */
export function storyMarkup(story: EditionStory, level: 'h1' | 'h3', online?: Source): Markup {
  const [first = [], ...rest] = story.body
  const start = [
    pairMarkup(story.kicker, 'kicker'),
    headingMarkup(level, story.headline),
    pairMarkup(story.notice, 'notice'),
    pairMarkup(first),
  ]
  return inLines([
    element('div', { class: 'start', 'data-place': story.region }, start),
    ...rest.map((pieces) => pairMarkup(pieces)),
    ...story.notes.map(noteMarkup),
    pairMarkup(story.sources, 'source'),
    story.link && linkMarkup(story.link),
    online && linkMarkup(online, 'online'),
  ])
}

function noteMarkup({ label, text, links }: EditionStory['notes'][number]): Markup {
  const parts = [pairMarkup(label, 'label'), pairMarkup(text), ...links.map((one) => linkMarkup(one))]
  return element('aside', { class: 'note', role: 'note' }, parts)
}

/** A link in each of its languages. */
export function linkMarkup(source: Source, kind?: 'online'): Markup {
  const classes = ['source', 'pair', kind].filter(Boolean).join(' ')
  return element('p', { class: classes }, piecesMarkup(source, 'a'))
}
