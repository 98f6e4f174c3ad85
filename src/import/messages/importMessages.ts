import { type Catalogue, type CodeIn, messagesOf, type Translation } from '../../messages/message.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** The messages about a newsletter that is imported. */
export const importCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

/** Why a text of the newsletter is in no story. */
export type Reason = Extract<CodeIn<typeof en>, `reason.${string}`>

export const importMessage = messagesOf<typeof en>()
