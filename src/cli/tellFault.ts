import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { terminalTranslator, userErrorText } from './terminal.ts'

/**
 * Says why a command cannot do what it was asked for, without a stack trace. The command then ends with 2 if its
 * arguments are wrong, else with 1. Throws an error that is a fault of the code.
 * @param explain the message for a refusal of the system, such as a full disk; without it, such an error is thrown
 */
export function tellFault(error: unknown, explain?: (reason: string) => Message): void {
  console.error(sentenceOf(error, explain))
  process.exitCode = error instanceof UserError && error.usage !== undefined ? 2 : 1
}

function sentenceOf(error: unknown, explain?: (reason: string) => Message): string {
  const translator = terminalTranslator()
  if (error instanceof UserError) return userErrorText(error, translator)
  if (explain && error instanceof Error && 'syscall' in error) return translator.say(explain(error.message))
  throw error
}
