import { type Catalogue, messagesOf, type Translation } from '../../messages/message.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** Messages about folders and the files of an archive. */
export const diskCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

export const diskMessage = messagesOf<typeof en>()
