import { ArgumentError, InputError } from '../disk/inputError.ts'

/**
 * Says why a command cannot do what it was asked for, without a trace, and lets it end with 2 where its arguments are
 * wrong, else with 1. Throws an error that is a fault of the code.
 * @param explain the sentence for a refusal of the system, as of a full disk; if it is left out, that is thrown
 */
export function tellFault(error: unknown, explain?: (reason: string) => string): void {
  console.error(sentenceOf(error, explain))
  process.exitCode = error instanceof ArgumentError ? 2 : 1
}

function sentenceOf(error: unknown, explain?: (reason: string) => string): string {
  if (error instanceof InputError) return error.message
  if (explain && error instanceof Error && 'syscall' in error) return explain(error.message)
  throw error
}
