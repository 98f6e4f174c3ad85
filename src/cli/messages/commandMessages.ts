import { type Catalogue, messagesOf, type Translation } from '../../messages/message.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** What commands say about their arguments and their work. */
export const commandCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

export const commandMessage = messagesOf<typeof en>()
