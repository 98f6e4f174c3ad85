import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The texts of the check: what each rule finds and expects, and the report. */
export const checkCatalogue: Catalogue = { en, zh }

export const checkMessage = messagesOf<typeof en>()
