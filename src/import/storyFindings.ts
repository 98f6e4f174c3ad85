import { invariant } from '../archive/invariant.ts'
import type { Story } from '../archive/issue.ts'
import type { Language } from '../archive/languages.ts'
import { excerpt } from './excerpt.ts'
import { fallbackTopic, type ImportedStory } from './makeStories.ts'
import { positionOf } from './read/sourceLine.ts'
import { type Part, sourceFindings } from './sourceFindings.ts'
import type { Headline } from './structure/assemble/headlines.ts'
import type { PrintedStory } from './structure/assemble/printedStory.ts'

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
  if (!translation || !bodies.zh) return []
  const place = bodies.zh.positions[0] ?? positionOf(headline)
  const params = { headline: nameOf(headline) }
  return [{ rule: 'import-translation', code: 'apart', params, at: ['body'], place }]
}

/** Segments in one language alone, and pairs for which little speaks. */
function pairFindings({ draft, story, pairs }: ImportedStory): StoryPart[] {
  return pairs.doubts.map(({ kind, paragraph, segment }) => {
    const { en = '', zh = '' } = invariant(story.body[paragraph]?.[segment], 'segment in doubt')
    const place = bodyPosition(draft, paragraph, en === '' ? 'zh' : 'en')
    const at = { rule: 'import-pairs', at: ['body', paragraph, segment], place } as const
    if (kind === 'join') return { ...at, code: 'unlike', params: { en: excerpt(en), zh: excerpt(zh) } }
    const params = { text: excerpt(en === '' ? zh : en), language: en === '' ? 'en' : 'zh' } as const
    return { ...at, code: 'single', params }
  })
}

function linkFindings({ draft: { headline, link } }: ImportedStory): StoryPart[] {
  if (!link || link.confidence >= 0.7) return []
  const params = { link: link.address, headline: nameOf(headline) }
  return [{ rule: 'import-link', code: 'byOrder', params, at: ['link'], place: positionOf(link) }]
}

function tagFindings({ draft: { headline }, story, topics }: ImportedStory): StoryPart[] {
  const place = positionOf(headline)
  const params = { headline: nameOf(headline) }
  const parts: StoryPart[] = []
  if (topics.length === 0)
    parts.push({
      rule: 'import-topic',
      code: 'assumed',
      params: { ...params, topic: fallbackTopic },
      at: ['topics'],
      place,
    })
  if (story.places.length === 0)
    parts.push({ rule: 'import-place', code: 'none', params, at: ['places'], place })
  return parts
}

function bodyFindings({ draft: { headline, bodies } }: ImportedStory): StoryPart[] {
  return [bodies.en, bodies.zh].flatMap((body): StoryPart[] => {
    if (!body || body.confidence >= lowConfidence) return []
    const at = {
      rule: 'import-body',
      at: ['body'],
      place: body.positions[0] ?? positionOf(headline),
    } as const
    const params = { text: excerpt(body.paragraphs.join(' ')), headline: nameOf(headline) }
    return body.fitsBetter === undefined
      ? [{ ...at, code: 'unlike', params }]
      : [{ ...at, code: 'fitsBetter', params: { ...params, other: excerpt(body.fitsBetter) } }]
  })
}

function nameOf(headline: Headline): string {
  return excerpt(headline.en ?? headline.zh ?? '')
}
