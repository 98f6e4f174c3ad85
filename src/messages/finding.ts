import type { CodeIn, Message, Params, ParamsIn, Texts } from './message.ts'
import type { Translator } from './translator.ts'

/**
 * One thing that an editor must check: the rule, what the rule says, and where. The texts are keys of the rule:
 * `rule.title`, and for each code `rule.code.problem` and `rule.code.advice`. If all codes share a text, its key is
 * `rule.problem` or `rule.advice`.
 */
export type Finding = {
  readonly rule: string
  readonly code: string
  readonly params?: Params | undefined
  readonly level: 'error' | 'warning'
  readonly at: FindingPlace
  /** Why an editor accepts it; the issue stores this reason. */
  readonly accepted?: string
}

/** Where a finding is. */
export type FindingPlace = {
  readonly file: string
  /** Where it is in the file: a JSON path such as `$.stories[3].date`, or `line 4, column 7` if the file is not JSON. */
  readonly path: string
  /** The id of the story, if it is about one. */
  readonly story?: string
  /** Where it is in the newsletter that the issue was just made from: `page 1, line 12`. */
  readonly place?: string
}

/** Whether the finding stops publication: an error that no editor has accepted. */
export function isOpenError({ level, accepted }: Pick<Finding, 'level' | 'accepted'>): boolean {
  return level === 'error' && accepted === undefined
}

/** The rules of a catalogue: those that have a title. */
export type RuleIn<English extends Texts> = keyof English extends infer Key
  ? Key extends `${infer Rule}.title`
    ? Rule
    : never
  : never

/** What a rule can say: its codes, each with the params of its texts. */
export type SaidBy<English extends Texts, Rule extends string> = {
  [Code in CodesOf<English, Rule>]: Said<Code, FindingParams<English, Rule, Code>>
}[CodesOf<English, Rule>]

type CodesOf<English extends Texts, Rule extends string> =
  CodeIn<English> extends infer Key
    ? Key extends `${Rule}.${infer Code}.${'problem' | 'advice'}`
      ? Code
      : never
    : never

type FindingParams<English extends Texts, Rule extends string, Code extends string> = ParamsIn<
  PartOf<English, Rule, Code, 'problem'>
> &
  ParamsIn<PartOf<English, Rule, Code, 'advice'>>

/** The text of a code, or that of the rule for all of its codes. */
type PartOf<English extends Texts, Rule extends string, Code extends string, Part extends string> = TextAt<
  English,
  `${Rule}.${Code}.${Part}`,
  TextAt<English, `${Rule}.${Part}`, ''>
>

/** The text of a key or of its plural. */
type TextAt<English extends Texts, Key extends string, Otherwise extends string> = Key extends keyof English
  ? English[Key]
  : `${Key}_other` extends keyof English
    ? English[`${Key}_other`]
    : Otherwise

type Said<Code extends string, Needed> = unknown extends Needed
  ? { readonly code: Code; readonly params?: undefined }
  : { readonly code: Code; readonly params: Needed }

/** Says a finding. Returns the names of its rule and code if no catalogue has them: another release wrote the finding. */
export function sayFinding(
  { say, has }: Translator,
  { rule, code, params }: Pick<Finding, 'rule' | 'code' | 'params'>,
) {
  const first = (...keys: readonly string[]): Message | undefined =>
    keys.map((key) => ({ code: key, params })).find(has)
  const text = (message: Message | undefined, otherwise: string) => (message ? say(message) : otherwise)
  return {
    /** The name of its rule. */
    title: ruleTitle({ say, has }, rule),
    problem: text(first(`${rule}.${code}.problem`, `${rule}.problem`), code),
    /** What to do. */
    advice: text(first(`${rule}.${code}.advice`, `${rule}.advice`), ''),
  }
}

/** The name of a rule; its id if no catalogue has it. */
export function ruleTitle({ say, has }: Pick<Translator, 'say' | 'has'>, rule: string): string {
  const title = { code: `${rule}.title` }
  return has(title) ? say(title) : rule
}
