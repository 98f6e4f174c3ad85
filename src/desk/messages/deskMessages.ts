import { type Catalogue, messagesOf, type Translation } from '../../messages/message.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** What the desk tells its editor about errors. The server sends the codes, and the page says them. */
export const deskCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

export const deskMessage = messagesOf<typeof en>()
