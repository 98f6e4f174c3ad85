import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** What is told about editions that are written. */
export const editionCatalogue: Catalogue = { en, zh }

export const editionMessage = messagesOf<typeof en>()
