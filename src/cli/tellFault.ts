import { UserError } from '../messages/userError.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { terminalTranslator, userErrorText } from './terminal.ts'

/**
 * Says why a command cannot do what it was asked for, without a stack trace: an error of the system, too, such as a full
 * disk. The command then ends with 2 if its arguments are wrong, else with 1. Throws an error that is a fault of the code.
 */
export function tellFault(error: unknown): void {
  console.error(sentenceOf(error))
  process.exitCode = error instanceof UserError && error.usage !== undefined ? 2 : 1
}

function sentenceOf(error: unknown): string {
  const translator = terminalTranslator()
  if (error instanceof UserError) return userErrorText(error, translator)
  if (error instanceof Error && 'syscall' in error)
    return translator.say(commandMessage('command.failed', { reason: error.message }))
  throw error
}
