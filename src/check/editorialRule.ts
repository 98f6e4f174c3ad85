import type { Issue, Story } from '../archive/issue.ts'
import type { Language } from '../archive/languages.ts'
import type { Name } from '../archive/names/nameList.ts'
import { jsonPath } from '../disk/parseIssue.ts'
import type { Finding, FindingPlace, RuleIn, SaidBy } from '../messages/finding.ts'
import type { en } from './messages/en.ts'
import { issueTexts, type LocatedPair, type LocatedText, pairsByStory } from './storyTexts.ts'

type English = typeof en

/** The rules that are registered, each described by a sentence of the catalogue. */
export type RuleName = keyof English extends infer Key
  ? Key extends `${infer Name}.what`
    ? Name
    : never
  : never

/** What a rule reports about an issue; the check adds the file. */
export type Remark = Omit<Finding, 'at' | 'accepted'> & { readonly at: PlaceInIssue }

type PlaceInIssue = Pick<FindingPlace, 'path' | 'story'>

/** One rule that every issue must follow. */
export type EditorialRule = {
  /** The name that an issue's `accepted` uses. */
  readonly name: RuleName
  /** @param names the list of names, if the archive has one */
  readonly check: (issue: Issue, names?: readonly Name[]) => Remark[]
}

type Said = Pick<Finding, 'code' | 'params' | 'level'>

/** What a rule says is wrong: one of its codes in the catalogue, with the params of the texts. */
export type Fault<Rule extends RuleIn<English>> = SaidBy<English, Rule> & Said

/** What is wrong with a story, and in which part of it. */
export type StoryFault<Rule extends RuleIn<English>> = Fault<Rule> & {
  readonly part: readonly (string | number)[]
}

/** What is wrong with one thing: nothing, one fault, or several. */
type Faults<One> = One | readonly One[] | undefined

/** Makes a rule that finds faults at paths of its own. */
export function editorialRule<Rule extends RuleName>(
  name: Rule,
  faultsOf: (issue: Issue, names: readonly Name[]) => readonly (Fault<Rule> & PlaceInIssue)[],
): EditorialRule {
  return located(name, faultsOf)
}

/** Makes a rule that judges each story. */
export function storyRule<Rule extends RuleName>(
  name: Rule,
  faultsOf: (story: Story, issue: Issue) => Faults<StoryFault<Rule>>,
): EditorialRule {
  return located(name, (issue) =>
    issue.stories.flatMap((story, index) =>
      listed(faultsOf(story, issue)).map((fault) => ({
        ...fault,
        path: jsonPath(['stories', index, ...fault.part]),
        story: story.id,
      })),
    ),
  )
}

/** Makes a rule that judges each text of the stories, one language at a time. */
export function textRule<Rule extends RuleName>(
  name: Rule,
  faultsOf: (located: LocatedText, issue: Issue) => Faults<Fault<Rule>>,
): EditorialRule {
  return located(name, (issue) =>
    issueTexts(issue).flatMap((text) => {
      const { path, story } = text
      return listed(faultsOf(text, issue)).map((fault) => ({ ...fault, path, story: story.id }))
    }),
  )
}

/** A pair of texts in both languages. */
export type WholePair = LocatedPair & Readonly<Record<Language, string>>

/**
 * Makes a rule that compares the two languages of each pair of texts.
 * @param faultOf also gets all pairs of the story, and the list of names
 */
export function pairRule<Rule extends RuleName>(
  name: Rule,
  faultOf: (
    located: WholePair,
    story: readonly LocatedPair[],
    names: readonly Name[],
  ) => Fault<Rule> | undefined,
): EditorialRule {
  return located(name, (issue, names) =>
    pairsByStory(issue).flatMap((pairs) =>
      pairs.flatMap(({ story, part, pair, path }) => {
        const { en, zh } = pair
        if (en === undefined || zh === undefined) return []
        const fault = faultOf({ story, part, pair, path, en, zh }, pairs, names)
        return fault ? [{ ...fault, path, story: story.id }] : []
      }),
    ),
  )
}

/** Makes a rule that judges each Chinese text of the stories. */
export function chineseTextRule<Rule extends RuleName>(
  name: Rule,
  faultsOf: (text: string) => Faults<Fault<Rule>>,
): EditorialRule {
  return textRule(name, ({ language, text }) => (language === 'zh' ? faultsOf(text) : undefined))
}

/** The same rule, with one remark for each pair of texts: a fault in both languages is reported once. */
export function oncePerPair(rule: EditorialRule): EditorialRule {
  const pairOf = ({ at }: Remark) => at.path.replace(/\.(?:en|zh)$/, '')
  return {
    ...rule,
    check: (issue, names) => {
      const remarks = rule.check(issue, names)
      return remarks.filter(
        (one, index) => remarks.findIndex((other) => pairOf(other) === pairOf(one)) === index,
      )
    },
  }
}

function listed<One extends Said>(faults: Faults<One>): readonly One[] {
  if (faults === undefined) return []
  return 'code' in faults ? [faults] : faults
}

function located(
  rule: RuleName,
  faultsOf: (issue: Issue, names: readonly Name[]) => readonly (Said & PlaceInIssue)[],
): EditorialRule {
  return {
    name: rule,
    check: (issue, names = []) =>
      faultsOf(issue, names).map(({ code, params, level, path, story }) => ({
        rule,
        code,
        ...(params && { params }),
        level,
        at: { path, ...(story !== undefined && { story }) },
      })),
  }
}
