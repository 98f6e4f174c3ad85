import type { Story } from '../../../src/archive/issue.ts'
import { languages } from '../../../src/archive/languages.ts'
import type { Newsletter, Role, WantedStory } from '../compose/newsletter.ts'
import { findRows } from './findRows.ts'
import { lettersOf, plainText } from './plainText.ts'
import { scoreStory } from './scoreStory.ts'

/** How many are right, of how many. */
export type Share = { readonly right: number; readonly of: number }

export type IssueScore = {
  readonly stories: { readonly wanted: number; readonly found: number; readonly matched: number }
  readonly headlines: Share
  readonly dates: Share
  readonly bodies: Share
  readonly links: Share
  readonly pairs: { readonly right: number; readonly found: number; readonly wanted: number }
  /** Texts that are neither in the issue nor among the unplaced texts. */
  readonly lost: readonly string[]
  readonly edits: readonly string[]
}

/**
 * Compares an imported issue with the newsletter that was written.
 *
 * An edit is one action of an editor at the desk. The fewest edits that make the issue right are counted, one
 * for each of: a story to remove or to make; a headline in one language, a date, a link or a story's sources
 * to set; a run of sentences to move into one language of a story; text to take out of it, unless another
 * story lacks the text (then it is moved there); a sentence with wrong letters; a segment to split, to join
 * or to shift; a paragraph to split or to join; a lost text to type again. Accepted without an edit: a
 * subheading as a separate paragraph or left out, a full stop at a headline's end, traditional or simplified
 * characters, full-width or plain figures.
 */
export function scoreIssue(
  newsletter: Newsletter,
  found: readonly Story[],
  unplaced: readonly string[],
): IssueScore {
  const { stories: wanted } = newsletter
  const matches = matchStories(wanted, found)
  const tolerated = new Set(loosePieces(newsletter, (role) => role === 'subheading').map(lettersOf))
  const lacking = wanted.flatMap((story, index) => lackedBy(story, matches[index]))
  const belongsElsewhere = (text: string) => lacking.some((lacked) => lettersOf(text).includes(lacked))
  const scores = wanted.map((story, index) => {
    const match = matches[index]
    return match ? scoreStory(story, match, tolerated, belongsElsewhere) : missing(story)
  })
  const surplus = found.filter((story) => !matches.includes(story))
  const lost = lostTexts(newsletter, found, unplaced)
  const sum = (numberOf: (score: (typeof scores)[number]) => number) =>
    scores.reduce((all, score) => all + numberOf(score), 0)
  const sides = (has: (story: WantedStory) => number) => wanted.reduce((all, story) => all + has(story), 0)
  const headlineSides = sides(({ headline }) => languages.filter((language) => headline[language]).length)
  return {
    stories: { wanted: wanted.length, found: found.length, matched: matches.filter(Boolean).length },
    headlines: { right: sum(({ headlines }) => headlines), of: headlineSides },
    dates: { right: sum(({ date }) => date), of: wanted.length },
    bodies: { right: sum(({ bodies }) => bodies), of: headlineSides },
    links: { right: sum(({ link }) => link), of: wanted.length },
    pairs: {
      right: sum(({ pairs }) => pairs.right),
      found: sum(({ pairs }) => pairs.found),
      wanted: sum(({ pairs }) => pairs.wanted),
    },
    lost,
    edits: [
      ...scores.flatMap(({ edits }, index) =>
        edits.map((edit) => `${wanted[index]?.headline.en ?? wanted[index]?.headline.zh}: ${edit}`),
      ),
      ...surplus.map(({ headline }) => `no story: ${headline.en ?? ''} ${headline.zh ?? ''}`),
      ...lost.map((text) => `lost: ${text}`),
    ],
  }
}

/** For each wanted story, the story of the issue that has most of it. Each is matched once. */
function matchStories(wanted: readonly WantedStory[], found: readonly Story[]): (Story | undefined)[] {
  const likes = wanted.flatMap((one, at) => found.map((story) => ({ at, story, like: likeness(one, story) })))
  const matches: (Story | undefined)[] = wanted.map(() => undefined)
  for (const { at, story, like } of likes.sort((a, b) => b.like - a.like))
    if (like > 0 && !matches[at] && !matches.includes(story)) matches[at] = story
  return matches
}

function likeness(wanted: WantedStory, story: Story): number {
  const rows = findRows(wanted, story.body)
  return languages.reduce((sum, language) => {
    const there = rows[language].rows.filter((row) => row !== undefined && row !== 'absent').length
    const headline = wanted.headline[language]
    const same =
      headline !== undefined &&
      plainText(story.headline[language] ?? '', language).includes(plainText(headline, language))
    return sum + there + (same ? 1 : 0)
  }, 0)
}

/** The letters of the sentences that the story lacks. */
function lackedBy(wanted: WantedStory, story: Story | undefined): string[] {
  const rows = findRows(wanted, story?.body ?? [])
  const texts = wanted.paragraphs.flat()
  return languages.flatMap((language, side) =>
    rows[language].rows.flatMap((row, index) =>
      row === 'absent' ? [lettersOf(texts[index]?.[side] ?? '')] : [],
    ),
  )
}

function missing({ headline, date, link, sources, paragraphs }: WantedStory) {
  const rows = paragraphs.flat()
  const edits = [
    'story missing',
    ...languages.flatMap((language, side) => [
      ...(headline[language] === undefined ? [] : [`${language} headline missing`]),
      ...(rows.some((row) => row[side] !== undefined) ? [`${language} text missing`] : []),
    ]),
    ...(date === undefined ? [] : ['date missing']),
    ...(link === undefined ? [] : ['link missing']),
    ...(sources.length === 0 ? [] : ['sources missing']),
  ]
  const both = rows.filter(([en, zh]) => en !== undefined && zh !== undefined).length
  return { headlines: 0, date: 0, link: 0, bodies: 0, pairs: { right: 0, found: 0, wanted: both }, edits }
}

const ofStories: ReadonlySet<Role> = new Set(['headline', 'date', 'body', 'bullet', 'source', 'mark'])

/** The texts of the newsletter with these roles. Cells of tables have no role. */
function loosePieces({ parts }: Newsletter, has: (role: Role) => boolean): string[] {
  return parts
    .flatMap(({ groups }) => groups)
    .flatMap((group) =>
      group.kind === 'table' ? [] : group.kind === 'run' ? group.lines : [...group.en, ...group.zh],
    )
    .filter(({ role }) => has(role))
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
}

function lostTexts(newsletter: Newsletter, found: readonly Story[], unplaced: readonly string[]): string[] {
  const cells = newsletter.parts.flatMap(({ groups }) =>
    groups.flatMap((group) => (group.kind === 'table' ? group.rows.flat() : [])),
  )
  const texts = [...loosePieces(newsletter, (role) => !ofStories.has(role)), ...cells]
  const there = lettersOf(
    [
      ...unplaced,
      ...found.flatMap(({ headline, body, sources = [] }) =>
        [headline, ...body.flat(), ...sources].flatMap(({ en = '', zh = '' }) => [en, zh]),
      ),
    ].join('\n'),
  )
  return texts.filter((text) => !there.includes(lettersOf(text)))
}
