import { type Catalogue, messagesOf } from '../../messages/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** What is told about arguments, folders and the files of an archive. */
export const diskCatalogue: Catalogue = { en, zh }

export const diskMessage = messagesOf<typeof en>()
