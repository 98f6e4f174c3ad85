import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** What is told about builds of the site. */
export const siteCatalogue: Catalogue = { en, zh }

export const siteMessage = messagesOf<typeof en>()
