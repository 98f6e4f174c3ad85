import { invariant } from '../../archive/invariant.ts'
import type { Story } from '../../archive/issue.ts'
import type { Language } from '../../archive/languages.ts'
import { fallbackTopic, type ImportedStory } from '../makeStories.ts'
import { positionOf } from '../read/sourceLine.ts'
import type { Headline } from '../structure/headlines.ts'
import type { PrintedStory } from '../structure/printedStory.ts'
import { excerpt } from './excerpt.ts'
import { type Part, sourceFindings } from './sourceFindings.ts'

const lowConfidence = 0.5

/** A finding about part of a story, with the path to that part from the story. */
type StoryPart = Part & { readonly at: readonly [keyof Story, ...number[]] }

/** What an editor must check of a story as it was put together: joins, pairs, link, sources and tags. */
export function storyFindings(imported: ImportedStory): StoryPart[] {
  return [
    translationFindings,
    pairFindings,
    bodyFindings,
    linkFindings,
    ownSourceFindings,
    tagFindings,
  ].flatMap((find) => find(imported))
}

/** The position in the input of a paragraph of a story, or else of its headline. */
export function bodyPosition(
  { headline, bodies }: PrintedStory,
  paragraph: number,
  language: Language,
): string {
  const body = language === 'zh' ? bodies.zh : (bodies.en ?? bodies.zh)
  return body?.positions[paragraph] ?? body?.positions[0] ?? positionOf(headline)
}

function ownSourceFindings({ story, draft }: ImportedStory): StoryPart[] {
  return sourceFindings(story, positionOf(draft.headline)).map((part) => ({ ...part, at: ['sources'] }))
}

function translationFindings({ draft: { headline, bodies, translation } }: ImportedStory): StoryPart[] {
  const found = nameOf(headline)
  const place = positionOf(headline)
  const parts: StoryPart[] = []
  if (translation && bodies.zh) {
    const expected = 'its translation here: they were joined by the figures and names that they share'
    parts.push({
      rule: 'import-translation',
      at: ['body'],
      place: bodies.zh.positions[0] ?? place,
      found,
      expected,
    })
  }
  return parts
}

/** Segments in one language alone, and pairs for which little speaks. */
function pairFindings({ draft, story, pairs }: ImportedStory): StoryPart[] {
  return pairs.doubts.map(({ kind, paragraph, segment }) => {
    const { en = '', zh = '' } = invariant(story.body[paragraph]?.[segment], 'segment in doubt')
    const place = bodyPosition(draft, paragraph, en === '' ? 'zh' : 'en')
    const expected =
      kind === 'join'
        ? 'two texts that say the same: they share few words, and no figure or name'
        : `its ${en === '' ? 'English' : 'Chinese'}: no sentence of the story says this`
    const found = excerpt([en, zh].filter((text) => text !== '').join(' | '))
    return { rule: 'import-pairs', at: ['body', paragraph, segment], place, found, expected }
  })
}

function linkFindings({ draft: { headline, link } }: ImportedStory): StoryPart[] {
  if (!link || link.confidence >= 0.7) return []
  const expected = `the address of "${nameOf(headline)}": it was joined by its order`
  return [{ rule: 'import-link', at: ['link'], place: positionOf(link), found: link.address, expected }]
}

function tagFindings({ draft: { headline }, story, topics }: ImportedStory): StoryPart[] {
  const found = nameOf(headline)
  const place = positionOf(headline)
  const parts: StoryPart[] = []
  if (topics.length === 0)
    parts.push({
      rule: 'import-topic',
      at: ['topics'],
      place,
      found,
      expected: `a word that tells its topic: "${fallbackTopic}" was taken`,
    })
  if (story.places.length === 0)
    parts.push({
      rule: 'import-place',
      at: ['places'],
      place,
      found,
      expected: 'a place of the gazetteer, unless the news is from beyond the Southwest',
    })
  return parts
}

function bodyFindings({ draft: { headline, bodies } }: ImportedStory): StoryPart[] {
  return [bodies.en, bodies.zh].flatMap((body) => {
    if (!body || body.confidence >= lowConfidence) return []
    const rival =
      body.fitsBetter === undefined
        ? 'its words say little of it'
        : `its words fit "${excerpt(body.fitsBetter)}" better`
    const expected = `the body of "${nameOf(headline)}": it was joined by its place, but ${rival}`
    return [
      {
        rule: 'import-body',
        at: ['body'],
        place: body.positions[0] ?? positionOf(headline),
        found: excerpt(body.paragraphs.join(' ')),
        expected,
      },
    ]
  })
}

function nameOf(headline: Headline): string {
  return excerpt(headline.en ?? headline.zh ?? '')
}
