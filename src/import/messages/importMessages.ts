import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** What is told about a newsletter that is imported. */
export const importCatalogue: Catalogue = { en, zh }

export const importMessage = messagesOf<typeof en>()
