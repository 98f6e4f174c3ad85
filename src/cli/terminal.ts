import { checkCatalogue } from '../check/messages/checkMessages.ts'
import { deskCatalogue } from '../desk/messages/deskMessages.ts'
import { formatFinding } from '../disk/formatFinding.ts'
import { diskCatalogue } from '../disk/messages/diskMessages.ts'
import { editionCatalogue } from '../editions/messages/editionMessages.ts'
import { importCatalogue, importMessage } from '../import/messages/importMessages.ts'
import type { Progress } from '../import/read/readers.ts'
import { createTranslator, type Translator } from '../messages/translator.ts'
import type { UserError } from '../messages/userError.ts'
import { siteCatalogue } from '../site/messages/siteMessages.ts'
import { commandCatalogue, commandMessage } from './messages/commandMessages.ts'
import { terminalLanguage } from './readArguments.ts'

/** The texts of all that commands say. */
export const commandCatalogues = [
  diskCatalogue,
  checkCatalogue,
  importCatalogue,
  siteCatalogue,
  editionCatalogue,
  deskCatalogue,
  commandCatalogue,
]

/** Says messages in the language of the terminal. */
export function terminalTranslator(): Translator {
  return createTranslator(terminalLanguage(), commandCatalogues)
}

/**
 * The text of an error: the findings that caused it, its message, what another program said, and the usage.
 */
export function userErrorText({ told, usage }: UserError, translator: Translator): string {
  const { quoted, findings = [] } = told
  return [
    ...findings.map((finding) => `${formatFinding(finding, translator)}\n`),
    translator.say(told),
    ...(quoted === undefined ? [] : [`\n${quoted}`]),
    ...(usage ? [translator.say(commandMessage('arguments.usage', { usage }))] : []),
  ].join('\n')
}

/**
 * Shows the progress of reading in the terminal. It prints nothing for short work, or if the output is not a
 * terminal.
 */
export function progressLine({ say }: Translator): Progress {
  const started = Date.now()
  return (done, total) => {
    if (!process.stderr.isTTY || Date.now() - started < 1000) return
    process.stderr.write(
      `\r${say(importMessage('import.progress', { done, total }))}${done === total ? '\n' : ''}`,
    )
  }
}
