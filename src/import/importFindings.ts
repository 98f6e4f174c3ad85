import type { Issue, Story } from '../archive/issue.ts'
import { type Language, languages } from '../archive/languages.ts'
import type { Name } from '../archive/names/nameList.ts'
import { checkIssue } from '../check/checkIssue.ts'
import { jsonPath } from '../disk/parseIssue.ts'
import type { Finding, FindingPlace } from '../messages/finding.ts'
import { excerpt } from './excerpt.ts'
import type { Imported } from './importLines.ts'
import { fallbackTopic, type ImportedStory } from './makeStories.ts'
import type { ImportSaid } from './messages/importMessages.ts'
import { positionOf } from './read/sourceLine.ts'
import type { PrintedStory, Unplaced } from './structure/assemble/printedStory.ts'

/** An import's finding without the fields that all of them share. */
type Part = ImportSaid & Required<Pick<FindingPlace, 'place'>>

/** A finding about part of a story, with the path to that part from the story. */
type StoryPart = Part & { readonly at: readonly [keyof Story, ...number[]] }

/** What an editor must check after an import, each with its position in the input. */
export function importFindings(
  file: string,
  { issue, stories, unplaced, swappableDays }: Imported,
  names: readonly Name[] = [],
): Finding[] {
  const made = ({ place, ...said }: Part, path: readonly (string | number)[], story?: string): Finding => {
    const at = { file, path: jsonPath(path), place, ...(story === undefined ? {} : { story }) }
    return { ...said, level: 'warning', at }
  }
  return [
    ...stories.flatMap((imported, index) =>
      storyFindings(imported, index).map(({ at, ...part }) =>
        made(part, ['stories', index, ...at], imported.story.id),
      ),
    ),
    ...sourceFindings(issue, '').map((part) => made(part, ['sources'])),
    ...dateFindings(swappableDays).map((part) => made(part, [])),
    ...unplaced.filter(({ expected }) => expected).map((left) => made(unplacedFinding(left), [])),
    ...ruleFindings(file, issue, names, stories),
  ]
}

/** The findings of the editorial rules, with their positions in the input. */
function ruleFindings(
  file: string,
  issue: Issue,
  names: readonly Name[],
  stories: readonly ImportedStory[],
): Finding[] {
  return checkIssue(issue, file, names).map((finding) => {
    const made = stories.find(({ story }) => story.id === finding.at.story)
    return made ? { ...finding, at: { ...finding.at, place: inputPosition(finding.at.path, made) } } : finding
  })
}

/** The position in the input of the text at a story's JSON path: of its paragraph, or else of its headline. */
function inputPosition(path: string, { draft }: ImportedStory): string {
  const [, paragraph, side] = /\.body(?:\[(\d+)\])?(?:\[\d+\])?(?:\.(en|zh))?$/.exec(path) ?? [undefined]
  if (!path.includes('.body')) return positionOf(draft.headline)
  return bodyPosition(draft, Number(paragraph ?? 0), side === 'zh' ? 'zh' : 'en')
}

/** @param count the number of dates whose day may be their month */
function dateFindings(count: number): Part[] {
  return count === 0 ? [] : [{ rule: 'import-date', code: 'dayFirst', params: { count }, place: '' }]
}

function unplacedFinding({ text, position: place, reason }: Unplaced): Part {
  const code = reason === 'reason.unknownSection' ? 'section' : 'left'
  return { rule: 'import-unplaced', code, params: { text: excerpt(text), reason }, place }
}

/** What an editor must check in a story as it was assembled: joins, pairs, link, sources and tags. */
function storyFindings(imported: ImportedStory, index: number): StoryPart[] {
  const { story, draft, lacksTopic } = imported
  const { headline, link, translation } = draft
  const place = positionOf(headline)
  const params = { headline: excerpt(headline.en ?? headline.zh ?? '') }
  const parts: StoryPart[] = []
  if (headline.isSetUnlike) {
    const code = index === 0 ? 'alone' : 'orEnd'
    parts.push({ rule: 'import-headline', code, params: { text: params.headline }, at: ['headline'], place })
  }
  if (translation) {
    const begins = bodyPosition(draft, 0, 'zh')
    parts.push({ rule: 'import-translation', code: 'apart', params, at: ['body'], place: begins })
  }
  parts.push(...textQuestions(imported), ...pairFindings(imported))
  if (link?.isByOrder) {
    const given = { ...params, link: link.address }
    parts.push({ rule: 'import-link', code: 'byOrder', params: given, at: ['link'], place: positionOf(link) })
  }
  parts.push(...sourceFindings(story, place).map((part): StoryPart => ({ ...part, at: ['sources'] })))
  if (lacksTopic) {
    const assumed = { ...params, topic: fallbackTopic }
    parts.push({ rule: 'import-topic', code: 'assumed', params: assumed, at: ['topics'], place })
  }
  if (story.places.length === 0)
    parts.push({ rule: 'import-place', code: 'none', params, at: ['places'], place })
  return parts
}

/** The position in the input of a paragraph of a story, or else of its headline. */
function bodyPosition({ headline, bodies }: PrintedStory, paragraph: number, language: Language): string {
  const body = language === 'zh' ? bodies.zh : (bodies.en ?? bodies.zh)
  return (body?.[paragraph] ?? body?.[0])?.position ?? positionOf(headline)
}

/** Whether a line of a story is its text, or the headline of another story. */
function textQuestions({ draft: { bodies }, story }: ImportedStory): StoryPart[] {
  return languages.flatMap((language) =>
    (bodies[language] ?? []).flatMap(({ text, position: place, mayBeHeadline }): StoryPart[] => {
      const paragraph = story.body.findIndex((segments) => segments[0]?.[language] === text)
      const other = language === 'zh' && story.body[paragraph]?.[0]?.en !== undefined
      // The question about its translation is enough.
      if (!mayBeHeadline || paragraph <= 0 || other) return []
      const params = { text: excerpt(text) }
      return [{ rule: 'import-headline', code: 'orText', params, at: ['body', paragraph, 0], place }]
    }),
  )
}

/** Segments in only one language. */
function pairFindings({ draft, story }: ImportedStory): StoryPart[] {
  if (!draft.bodies.en || !draft.bodies.zh) return []
  return story.body.flatMap((segments, paragraph) =>
    segments.flatMap(({ en, zh }, segment): StoryPart[] => {
      if (en !== undefined && zh !== undefined) return []
      const language = en === undefined ? 'en' : 'zh'
      const params = { text: excerpt(en ?? zh ?? ''), language } as const
      const place = bodyPosition(draft, paragraph, en === undefined ? 'zh' : 'en')
      return [{ rule: 'import-pairs', code: 'single', params, at: ['body', paragraph, segment], place }]
    }),
  )
}

/** The sources of an issue or a story for which the newsletter gives no Chinese name. */
function sourceFindings({ sources = [] }: Pick<Issue, 'sources'>, place: string): Part[] {
  const names = sources.flatMap(({ en, zh }) => (en === zh ? [en] : []))
  return names.length === 0 ? [] : [{ rule: 'import-source', code: 'unnamed', params: { names }, place }]
}
