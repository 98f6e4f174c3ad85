import type { Issue } from '../../../archive/issue.ts'
import { checkIssue } from '../../check/checkIssue.ts'
import type { Finding } from '../../check/finding.ts'
import { placeOf } from '../extract/sourceLine.ts'
import type { Imported } from '../importNewsletter.ts'
import { fallbackTopic, type ImportedStory } from '../makeStories.ts'
import type { Unplaced } from '../parse/draft.ts'
import type { Headline } from '../parse/headlines.ts'

const unsure = 0.5

type Part = Pick<Finding, 'expected' | 'found' | 'path' | 'rule'>

/** What an editor must look at after an import, each with its place in the input. */
export function importFindings(file: string, { issue, stories, unplaced }: Imported): Finding[] {
  const parts = [
    ...stories.flatMap((story) => [
      ...storyFindings(story),
      ...bodyFindings(story),
      ...linkFindings(story),
      ...tagFindings(story),
    ]),
    ...sourceFindings(issue),
    ...unplaced.filter(({ expected }) => expected).map(unplacedFinding),
  ]
  return [
    ...parts.map((part): Finding => ({ ...part, level: 'warning', file })),
    ...ruleFindings(file, issue, stories),
  ]
}

/** What the editorial rules find in the issue, with the place in the input before that in the issue's file. */
function ruleFindings(file: string, issue: Issue, stories: readonly ImportedStory[]): Finding[] {
  return checkIssue(issue, file).map((finding) => {
    const made = stories.find(({ story }) => story.id === finding.story)
    return made ? { ...finding, path: `${inputPlace(finding.path, made)}  ${finding.path}` } : finding
  })
}

/** Where the text of a JSON path into a story begins in the input: its paragraph, or else its headline. */
function inputPlace(path: string, { draft: { headline, bodies } }: ImportedStory): string {
  const [, paragraph, side] = /\.body(?:\[(\d+)\])?(?:\[\d+\])?(?:\.(en|zh))?$/.exec(path) ?? [undefined]
  if (!path.includes('.body')) return placeOf(headline)
  const body = side === 'zh' ? bodies.zh : (bodies.en ?? bodies.zh)
  return body?.places[Number(paragraph ?? 0)] ?? body?.places[0] ?? placeOf(headline)
}

function unplacedFinding({ text, place, reason }: Unplaced): Part {
  return {
    rule: 'import-unplaced',
    path: place,
    found: excerpt(text),
    expected: `a place in a story: this is ${reason}`,
  }
}

function sourceFindings({ sources = [] }: Issue): Part[] {
  const unnamed = sources.flatMap(({ en, zh }) => (en === zh ? [en] : []))
  const expected = 'their Chinese names, if they have any'
  return unnamed.length === 0
    ? []
    : [{ rule: 'import-source', path: 'the list of sources', found: unnamed.join(', '), expected }]
}

function storyFindings({ draft: { headline, bodies, translation }, pairs }: ImportedStory): Part[] {
  const found = nameOf(headline)
  const path = placeOf(headline)
  const parts: Part[] = []
  if (translation && bodies.zh) {
    const expected = 'its translation here: they were joined by the figures and names that they share'
    parts.push({ rule: 'import-translation', path: bodies.zh.places[0] ?? path, found, expected })
  }
  if (bodies.en && bodies.zh && pairs.single > 0) {
    const expected = `every sentence in both languages; ${pairs.single} have no counterpart`
    parts.push({ rule: 'import-pairs', path, found, expected })
  }
  return parts
}

function linkFindings({ draft: { headline, link } }: ImportedStory): Part[] {
  if (!link || link.sureness >= 0.7) return []
  const expected = `the address of "${nameOf(headline)}": it was joined by its order`
  return [{ rule: 'import-link', path: placeOf(link), found: link.address, expected }]
}

function tagFindings({ draft: { headline }, story, topics }: ImportedStory): Part[] {
  const found = nameOf(headline)
  const path = placeOf(headline)
  const parts: Part[] = []
  if (topics.length === 0)
    parts.push({
      rule: 'import-topic',
      path,
      found,
      expected: `a word that tells its topic: "${fallbackTopic}" was taken`,
    })
  if (story.places.length === 0)
    parts.push({
      rule: 'import-place',
      path,
      found,
      expected: 'a place of the gazetteer, unless the news is from beyond the Southwest',
    })
  return parts
}

function bodyFindings({ draft: { headline, bodies } }: ImportedStory): Part[] {
  return [bodies.en, bodies.zh].flatMap((body) => {
    if (!body || body.sureness >= unsure) return []
    const rival =
      body.fitsBetter === undefined
        ? 'its words say little of it'
        : `its words fit "${excerpt(body.fitsBetter)}" better`
    const expected = `the body of "${nameOf(headline)}": it was joined by its place, but ${rival}`
    return [
      {
        rule: 'import-body',
        path: body.places[0] ?? placeOf(headline),
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
