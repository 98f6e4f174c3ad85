import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isLanguage, type Language } from '../archive/languages.ts'
import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { diskMessage } from './messages/diskMessages.ts'

/** What `--language` names, if a command is called with it, and the other arguments. */
type Split = { readonly named?: string; readonly others: string[] }

/** Takes `--language zh` or `--language=zh`, which every command knows, out of its arguments. */
function splitLanguage(args: readonly string[]): Split {
  const at = args.findIndex((arg) => /^--language(?:=|$)/.test(arg))
  if (at === -1) return { others: [...args] }
  const [, value] = /^--language=(.*)$/.exec(args[at] ?? '') ?? []
  const next = value === undefined ? 2 : 1
  return { named: value ?? args[at + 1] ?? '', others: [...args.slice(0, at), ...args.slice(at + next)] }
}

/** The language of a command's output: that of `--language`, else that of the terminal, else English. */
export function terminalLanguage(
  args: readonly string[] = process.argv.slice(2),
  { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env,
): Language {
  const { named } = splitLanguage(args)
  if (isLanguage(named)) return named
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'
}

/**
 * Reads the arguments of a command as its `config` says.
 * @throws UserError with the usage if an argument is wrong
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const { named, others } = splitLanguage(config.args ?? process.argv.slice(2))
  if (named !== undefined && !isLanguage(named))
    throw argumentError(diskMessage('arguments.language', { given: named }), usage)
  try {
    return parseArgs<Config>({ ...config, args: others })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw argumentError(diskMessage('arguments.unreadable', { reason }), usage)
  }
}

/**
 * The error for a wrong argument of a command: the command ends with 2, before it does any of its work.
 * @param usage how the command is called; '' if the message says it
 */
export function argumentError(message: Message, usage = ''): UserError {
  return new UserError(message, { usage })
}

/**
 * The one argument that is not an option.
 * @throws UserError with the message and the usage if there is no such argument, or more than one
 */
export function onlyArgument(positionals: readonly string[], message: Message, usage: string): string {
  const [only, ...more] = positionals
  if (only === undefined || more.length > 0) throw argumentError(message, usage)
  return only
}
