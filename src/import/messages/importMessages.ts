import type { Finding, RuleIn, SaidBy } from '../../messages/finding.ts'
import { type Catalogue, type CodeIn, messagesOf, type Translation } from '../../messages/message.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** The messages about a newsletter that is imported. */
export const importCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

/** Why a text of the newsletter is in no story. */
export type Reason = Extract<CodeIn<typeof en>, `reason.${string}`>

/** The rules of the import. The check names `lost-characters`, too. */
type ImportRule = RuleIn<typeof en> | 'lost-characters'

/** What the rules say, each with what its texts need. */
export type ImportSaid = {
  [Rule in ImportRule]: SaidBy<typeof en, Rule> & Pick<Finding, 'code' | 'params'> & { readonly rule: Rule }
}[ImportRule]

export const importMessage = messagesOf<typeof en>()
