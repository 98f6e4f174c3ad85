import { checkCatalogue } from '../check/messages/checkMessages.ts'
import { formatFinding } from '../disk/formatFinding.ts'
import { diskCatalogue } from '../disk/messages/diskMessages.ts'
import { terminalLanguage } from '../disk/readArguments.ts'
import { importCatalogue } from '../import/messages/importMessages.ts'
import { plainMessages } from '../messages/plainMessages.ts'
import { createTranslator, type Translator } from '../messages/translator.ts'
import type { UserError } from '../messages/userError.ts'

/** The texts of all that commands say. */
export const commandCatalogues = [plainMessages, diskCatalogue, checkCatalogue, importCatalogue]

/** Says messages in the language of the terminal. */
export function terminalTranslator(): Translator {
  return createTranslator(terminalLanguage(), commandCatalogues)
}

/** What an error says, what others said of it, the findings that are its reason, and how the command is called. */
export function userErrorText({ told, usage }: UserError, { say }: Translator): string {
  const { quoted, findings = [] } = told
  const text = [say(told), ...(quoted === undefined ? [] : [quoted]), ...findings.map(formatFinding)].join(
    '\n\n',
  )
  return usage ? `${text}\nUsage: ${usage}` : text
}
