import type { Finding } from '../../../archive/finding.ts'
import type { Issue, Story } from '../../../archive/issue.ts'
import { checkIssue } from '../../check/checkIssue.ts'
import { jsonPath } from '../../check/parseIssue.ts'
import { positionOf } from '../extract/sourceLine.ts'
import type { Imported } from '../importNewsletter.ts'
import { fallbackTopic, type ImportedStory } from '../makeStories.ts'
import type { Headline } from '../parse/headlines.ts'
import type { Unplaced } from '../parse/storyDraft.ts'
import { type Part, sourceFindings } from './sourceFindings.ts'

const lowConfidence = 0.5

/** A finding about part of a story, with the key of that part. */
type StoryPart = Part & { readonly key: keyof Story }

/** What an editor must check after an import, each with its position in the input. */
export function importFindings(file: string, { issue, stories, unplaced }: Imported): Finding[] {
  const made = { level: 'warning', file } as const
  return [
    ...stories.flatMap((imported, index) =>
      partsOf(imported).map(({ key, ...part }): Finding => {
        return { ...made, ...part, path: jsonPath(['stories', index, key]), story: imported.story.id }
      }),
    ),
    ...sourceFindings(issue, 'the list of sources').map(
      (part): Finding => ({ ...made, ...part, path: jsonPath(['sources']) }),
    ),
    ...unplaced
      .filter(({ expected }) => expected)
      .map((left): Finding => ({ ...made, ...unplacedFinding(left), path: jsonPath([]) })),
    ...ruleFindings(file, issue, stories),
  ]
}

function partsOf(imported: ImportedStory): StoryPart[] {
  return [storyFindings, bodyFindings, linkFindings, ownSourceFindings, tagFindings].flatMap((find) =>
    find(imported),
  )
}

/** The findings of the editorial rules, with their positions in the input. */
function ruleFindings(file: string, issue: Issue, stories: readonly ImportedStory[]): Finding[] {
  return checkIssue(issue, file).map((finding) => {
    const made = stories.find(({ story }) => story.id === finding.story)
    return made ? { ...finding, place: inputPosition(finding.path, made) } : finding
  })
}

/** The position in the input where the text of a story's JSON path begins: its paragraph, or else its headline. */
function inputPosition(path: string, { draft: { headline, bodies } }: ImportedStory): string {
  const [, paragraph, side] = /\.body(?:\[(\d+)\])?(?:\[\d+\])?(?:\.(en|zh))?$/.exec(path) ?? [undefined]
  if (!path.includes('.body')) return positionOf(headline)
  const body = side === 'zh' ? bodies.zh : (bodies.en ?? bodies.zh)
  return body?.positions[Number(paragraph ?? 0)] ?? body?.positions[0] ?? positionOf(headline)
}

function unplacedFinding({ text, position: place, reason }: Unplaced): Part {
  return {
    rule: 'import-unplaced',
    place,
    found: excerpt(text),
    expected: `a place in a story: this is ${reason}`,
  }
}

function ownSourceFindings({ story, draft }: ImportedStory): StoryPart[] {
  return sourceFindings(story, positionOf(draft.headline)).map((part) => ({ ...part, key: 'sources' }))
}

function storyFindings({ draft: { headline, bodies, translation }, pairs }: ImportedStory): StoryPart[] {
  const found = nameOf(headline)
  const place = positionOf(headline)
  const parts: StoryPart[] = []
  if (translation && bodies.zh) {
    const expected = 'its translation here: they were joined by the figures and names that they share'
    parts.push({
      rule: 'import-translation',
      key: 'body',
      place: bodies.zh.positions[0] ?? place,
      found,
      expected,
    })
  }
  if (bodies.en && bodies.zh && pairs.single > 0) {
    const expected = `every sentence in both languages; ${pairs.single} have no counterpart`
    parts.push({ rule: 'import-pairs', key: 'body', place, found, expected })
  }
  return parts
}

function linkFindings({ draft: { headline, link } }: ImportedStory): StoryPart[] {
  if (!link || link.confidence >= 0.7) return []
  const expected = `the address of "${nameOf(headline)}": it was joined by its order`
  return [{ rule: 'import-link', key: 'link', place: positionOf(link), found: link.address, expected }]
}

function tagFindings({ draft: { headline }, story, topics }: ImportedStory): StoryPart[] {
  const found = nameOf(headline)
  const place = positionOf(headline)
  const parts: StoryPart[] = []
  if (topics.length === 0)
    parts.push({
      rule: 'import-topic',
      key: 'topics',
      place,
      found,
      expected: `a word that tells its topic: "${fallbackTopic}" was taken`,
    })
  if (story.places.length === 0)
    parts.push({
      rule: 'import-place',
      key: 'places',
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
        key: 'body',
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

function excerpt(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}
