import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** What the desk tells its editor about errors. The server sends the codes, and the page says them. */
export const deskCatalogue: Catalogue = { en, zh }

export const deskMessage = messagesOf<typeof en>()
