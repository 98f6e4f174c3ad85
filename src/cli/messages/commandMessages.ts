import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** What commands say about their arguments and their work. */
export const commandCatalogue: Catalogue = { en, zh }

export const commandMessage = messagesOf<typeof en>()
