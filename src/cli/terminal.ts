import { checkCatalogue } from '../check/messages/checkMessages.ts'
import { deskCatalogue } from '../desk/messages/deskMessages.ts'
import { formatFinding } from '../disk/formatFinding.ts'
import { diskCatalogue } from '../disk/messages/diskMessages.ts'
import { editionCatalogue } from '../editions/messages/editionMessages.ts'
import { importCatalogue, importMessage } from '../import/messages/importMessages.ts'
import type { Progress } from '../import/read/pdf/readPdf.ts'
import { createTranslator, type Translator } from '../messages/translator.ts'
import { UserError } from '../messages/userError.ts'
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

/**
 * Runs a command with its arguments and prints the text that it returns. If it cannot do what it was asked for, it says why,
 * without a stack trace: also for an error of the system, such as a full disk. The command then ends with 2 if its arguments
 * are wrong, else with 1. Throws an error that is a fault of the code.
 */
export async function runCommand(
  run: (args: readonly string[], translator: Translator) => Promise<string | undefined>,
): Promise<void> {
  const translator = createTranslator(terminalLanguage(), commandCatalogues)
  try {
    const text = await run(process.argv.slice(2), translator)
    if (text !== undefined) console.log(text.trimEnd())
  } catch (error) {
    console.error(faultText(error, translator))
    process.exitCode = error instanceof UserError && error.usage !== undefined ? 2 : 1
  }
}

function faultText(error: unknown, translator: Translator): string {
  if (error instanceof UserError) return userErrorText(error, translator)
  if (error instanceof Error && 'syscall' in error)
    return translator.say(commandMessage('command.failed', { reason: error.message }))
  throw error
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
