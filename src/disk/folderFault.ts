import type { Message } from '../messages/message.ts'
import { diskMessage } from './messages/diskMessages.ts'

/** What Node, tsx and Vite read as a query, a fragment, a pattern or a separator in a path. */
const misread = ['#', '$', '?', '*', '\\'] as const

/** Why the project cannot be built in this folder, and what to do. Returns undefined if it can. */
export function folderFault(folder: string, platform: string = process.platform): Message | undefined {
  const character = misread.find((one) => folder.includes(one) && !(platform === 'win32' && one === '\\'))
  return character && diskMessage('folder.character', { folder, character, characters: misread.join(' ') })
}
