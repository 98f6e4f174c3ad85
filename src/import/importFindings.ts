import { invariant } from '../archive/invariant.ts'
import type { Issue, Story } from '../archive/issue.ts'
import { type Language, languages } from '../archive/languages.ts'
import type { Name } from '../archive/names/nameList.ts'
import { checkIssue } from '../check/checkIssue.ts'
import { jsonPath } from '../disk/parseIssue.ts'
import type { Finding, FindingPlace, SaidBy } from '../messages/finding.ts'
import { excerpt } from './excerpt.ts'
import type { Imported } from './importLines.ts'
import { fallbackTopic, type ImportedStory } from './makeStories.ts'
import type { en } from './messages/en.ts'
import { positionOf } from './read/sourceLine.ts'
import type { Headline } from './structure/assemble/headlines.ts'
import type { PrintedStory, Unplaced } from './structure/assemble/printedStory.ts'

/** The rules of the import. */
type ImportRule =
  | 'import-date'
  | 'import-headline'
  | 'import-link'
  | 'import-pairs'
  | 'import-place'
  | 'import-source'
  | 'import-topic'
  | 'import-translation'
  | 'import-unplaced'

/** An import's finding without the fields that all of them share. */
type Part = {
  [Rule in ImportRule]: SaidBy<typeof en, Rule> & Pick<Finding, 'code' | 'params'> & { readonly rule: Rule }
}[ImportRule] &
  Required<Pick<FindingPlace, 'place'>>

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
      [...headlineQuestion(imported, index), ...storyFindings(imported)].map(({ at, ...part }) =>
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
function storyFindings(imported: ImportedStory): StoryPart[] {
  return [
    translationFindings,
    textQuestions,
    pairFindings,
    linkFindings,
    ownSourceFindings,
    tagFindings,
  ].flatMap((find) => find(imported))
}

/** The position in the input of a paragraph of a story, or else of its headline. */
function bodyPosition({ headline, bodies }: PrintedStory, paragraph: number, language: Language): string {
  const body = language === 'zh' ? bodies.zh : (bodies.en ?? bodies.zh)
  return body?.positions[paragraph] ?? body?.positions[0] ?? positionOf(headline)
}

/** Whether a line is a headline, or the end of the story above. */
function headlineQuestion({ draft: { headline } }: ImportedStory, index: number): StoryPart[] {
  if (!headline.isSetUnlike) return []
  const code = index === 0 ? 'alone' : 'orEnd'
  const params = { text: nameOf(headline) }
  return [{ rule: 'import-headline', code, params, at: ['headline'], place: positionOf(headline) }]
}

/** Whether a line of a story is its text, or the headline of another story. */
function textQuestions({ draft: { bodies }, story }: ImportedStory): StoryPart[] {
  return languages.flatMap((language) =>
    (bodies[language]?.doubts ?? []).flatMap(({ text, position: place }): StoryPart[] => {
      const paragraph = story.body.findIndex((segments) => segments[0]?.[language] === text)
      const other = language === 'zh' && story.body[paragraph]?.[0]?.en !== undefined
      // The question about its translation is enough.
      if (paragraph <= 0 || other) return []
      return [
        {
          rule: 'import-headline',
          code: 'orText',
          params: { text: excerpt(text) },
          at: ['body', paragraph, 0],
          place,
        },
      ]
    }),
  )
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

/** Segments in only one language. */
function pairFindings({ draft, story, pairs }: ImportedStory): StoryPart[] {
  return pairs.singles.map(({ paragraph, segment }) => {
    const { en = '', zh = '' } = invariant(story.body[paragraph]?.[segment], 'segment in one language')
    const place = bodyPosition(draft, paragraph, en === '' ? 'zh' : 'en')
    const params = { text: excerpt(en === '' ? zh : en), language: en === '' ? 'en' : 'zh' } as const
    return { rule: 'import-pairs', code: 'single', params, at: ['body', paragraph, segment], place }
  })
}

function linkFindings({ draft: { headline, link } }: ImportedStory): StoryPart[] {
  if (!link?.isByOrder) return []
  const params = { link: link.address, headline: nameOf(headline) }
  return [{ rule: 'import-link', code: 'byOrder', params, at: ['link'], place: positionOf(link) }]
}

function tagFindings({ draft: { headline }, story, lacksTopic }: ImportedStory): StoryPart[] {
  const place = positionOf(headline)
  const params = { headline: nameOf(headline) }
  const parts: StoryPart[] = []
  if (lacksTopic)
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

function nameOf(headline: Headline): string {
  return excerpt(headline.en ?? headline.zh ?? '')
}

/** The sources of an issue or a story for which the newsletter gives no Chinese name. */
function sourceFindings({ sources = [] }: Pick<Issue, 'sources'>, place: string): Part[] {
  const names = sources.flatMap(({ en, zh }) => (en === zh ? [en] : []))
  return names.length === 0 ? [] : [{ rule: 'import-source', code: 'unnamed', params: { names }, place }]
}
