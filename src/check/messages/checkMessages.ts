import type { Finding, RuleIn, SaidBy } from '../../messages/finding.ts'
import { type Catalogue, messagesOf, type Translation } from '../../messages/message.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** The texts of the check: what each rule finds and expects, and the report. */
export const checkCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

export const checkMessage = messagesOf<typeof en>()

type Said = Pick<Finding, 'rule' | 'code' | 'params'>

/** Whether a finding is of this rule and code. The types of its params are then known. */
export function isSaid<
  Any extends Said,
  Rule extends RuleIn<typeof en>,
  Code extends SaidBy<typeof en, Rule>['code'],
>(finding: Any, rule: Rule, code: Code): finding is Any & Extract<SaidBy<typeof en, Rule>, { code: Code }> {
  return finding.rule === rule && finding.code === code
}
