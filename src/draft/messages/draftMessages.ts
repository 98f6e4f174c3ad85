import { type Catalogue, messagesOf, type Translation } from '../../messages/message.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** Why a change does not fit a draft. */
export const draftCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

export const draftMessage = messagesOf<typeof en>()
