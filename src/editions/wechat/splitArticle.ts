import type { SiteRoot } from '../../archive/siteAddress.ts'
import type { EditionIssue } from '../editionIssue.ts'
import type { EditionStory } from '../editionStory.ts'
import type { Markup } from '../markup.ts'
import { type ArticlePiece, siteCode, wechatArticle } from './wechatArticle.ts'

/** What the editor of an Official Account accepts as one article, in characters with their markup. */
export const wechatLimit = 20_000

/**
 * The issue as one article, or as few as possible: split between sections, then between stories, and a story
 * between paragraphs only if it fills an article alone.
 */
export async function splitArticle(issue: EditionIssue, root: SiteRoot): Promise<Markup[]> {
  const code = await siteCode(issue, root)
  const write = (pieces: readonly ArticlePiece[]) => wechatArticle(issue, pieces, code)
  const fits = (pieces: readonly ArticlePiece[]) => String(write(pieces)).length < wechatLimit
  const sections = issue.sections.map(({ heading, stories }) => stories.map((story) => ({ heading, story })))
  const all = sections.flat()
  if (fits(all)) return [write(all)]
  return sections
    .flatMap((pieces) =>
      filled(
        pieces.flatMap((piece) => wholeOrParts(piece, fits)),
        fits,
      ),
    )
    .map(write)
}

type Fits = (pieces: readonly ArticlePiece[]) => boolean

/** Puts each piece into the last article if it has room, otherwise into a new one. */
function filled(pieces: readonly ArticlePiece[], fits: Fits): ArticlePiece[][] {
  const articles: ArticlePiece[][] = []
  for (const piece of pieces) {
    const longer = [...(articles.at(-1) ?? []), piece]
    if (articles.length > 0 && fits(longer)) articles[articles.length - 1] = longer
    else articles.push([piece])
  }
  return articles
}

function wholeOrParts({ heading, story }: ArticlePiece, fits: Fits): ArticlePiece[] {
  if (fits([{ heading, story }])) return [{ heading, story }]
  const last = story.body.length - 1
  return story.body.map((paragraph, at) => ({
    heading,
    story: { ...partOf(story, at === 0, at === last), body: [paragraph] },
  }))
}

/**
 * A part of a story. Only the first part has what belongs at the start, and only the last what belongs at the
 * end.
 */
function partOf(story: EditionStory, isFirst: boolean, isLast: boolean): EditionStory {
  const start = isFirst ? {} : { kicker: [], headline: [], notice: [] }
  const end = isLast ? {} : { note: [], noteSources: [], sources: [], link: undefined }
  return { ...story, ...start, ...end }
}
