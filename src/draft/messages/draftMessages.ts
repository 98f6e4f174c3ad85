import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Why a change does not fit a draft. */
export const draftCatalogue: Catalogue = { en, zh }

export const draftMessage = messagesOf<typeof en>()
