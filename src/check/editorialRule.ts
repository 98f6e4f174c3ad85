import type { Issue, Story } from '../archive/issue.ts'
import type { Name } from '../archive/names/nameList.ts'
import { jsonPath } from '../disk/archive/parseIssue.ts'
import type { Finding } from '../messages/finding.ts'
import { type LocatedText, textPairs, textsOf } from './storyTexts.ts'

/** What a rule reports; the check adds the rule's name and the file. */
export type Remark = Pick<Finding, 'level' | 'path' | 'found' | 'expected' | 'story'>

/** One rule that every issue must follow. */
export type EditorialRule = {
  /** The name that an issue's `accepted` uses: the rule's file name in kebab case. */
  readonly name: string
  /** What it finds, in one sentence for editors. */
  readonly what: string
  /** @param names the list of names, if the archive has one */
  readonly check: (issue: Issue, names?: readonly Name[]) => Remark[]
}

/** What is wrong; a walk adds the place. */
export type Fault = Pick<Remark, 'level' | 'found' | 'expected'>

/** What is wrong with a story, and in which part of it. */
export type StoryFault = Fault & { readonly part: readonly (string | number)[] }

/** What is wrong with one thing: nothing, one fault, or several. */
type Faults<One> = One | readonly One[] | undefined

/** A check that judges each story by itself. */
export function inEachStory(
  faultsOf: (story: Story, issue: Issue) => Faults<StoryFault>,
): EditorialRule['check'] {
  return (issue) =>
    issue.stories.flatMap((story, index) =>
      [faultsOf(story, issue) ?? []].flat().map(({ level, part, found, expected }) => {
        return { level, path: jsonPath(['stories', index, ...part]), story: story.id, found, expected }
      }),
    )
}

/** A check that judges each text of the stories by itself, one language at a time. */
export function inEachText(
  faultsOf: (located: LocatedText, issue: Issue) => Faults<Fault>,
): EditorialRule['check'] {
  return (issue) =>
    textsOf(textPairs(issue)).flatMap((located) =>
      [faultsOf(located, issue) ?? []].flat().map(({ level, found, expected }) => {
        return { level, path: located.path, story: located.story.id, found, expected }
      }),
    )
}

/** A check that judges each Chinese text of the stories by itself. */
export function inEachChineseText(faultsOf: (text: string) => Faults<Fault>): EditorialRule['check'] {
  return inEachText(({ language, text }) => (language === 'zh' ? faultsOf(text) : undefined))
}

/** A text as a finding quotes it. */
export function quote(text: string, length = 90): string {
  return text.length > length ? `“${text.slice(0, length - 1)}…”` : `“${text}”`
}

/** One remark for each pair of texts, so that a fault in both languages is reported once. */
export function oncePerPair(remarks: readonly Remark[]): Remark[] {
  const pairOf = ({ path }: Remark) => path.replace(/\.(?:en|zh)$/, '')
  return remarks.filter(
    (remark, index) => remarks.findIndex((other) => pairOf(other) === pairOf(remark)) === index,
  )
}
