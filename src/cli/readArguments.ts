import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isLanguage, type Language } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { commandMessage } from './messages/commandMessages.ts'

/** The value of `--language`, if it is given, and the other arguments. */
type Split = { readonly named?: string; readonly others: string[] }

/** Takes `--language zh` or `--language=zh`, which every command knows, out of its arguments. */
function splitLanguage(args: readonly string[]): Split {
  const at = args.findIndex((arg) => /^--language(?:=|$)/.test(arg))
  if (at === -1) return { others: [...args] }
  const [, value] = /^--language=(.*)$/.exec(args[at] ?? '') ?? []
  const next = value === undefined ? 2 : 1
  return { named: value ?? args[at + 1] ?? '', others: [...args.slice(0, at), ...args.slice(at + next)] }
}

/** The language of a command's output: from `--language`, otherwise from the terminal, otherwise English. */
export function terminalLanguage(
  args: readonly string[] = process.argv.slice(2),
  { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env,
): Language {
  const { named } = splitLanguage(args)
  if (isLanguage(named)) return named
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'
}

/**
 * Reads the arguments of a command as its `config` says. An empty value is refused: a shell passes one for a variable that
 * is not set, and as a folder it would be the one in which the command runs.
 * @throws UserError with the usage if an argument is wrong
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const { named, others } = splitLanguage(config.args ?? process.argv.slice(2))
  if (named !== undefined && !isLanguage(named))
    throw argumentError(commandMessage('arguments.language', { given: named }), usage)
  let parsed: ReturnType<typeof parseArgs<Config>>
  try {
    parsed = parseArgs<Config>({ ...config, args: others })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw argumentError(commandMessage('arguments.unreadable', { reason }), usage)
  }
  const [empty] = Object.entries(parsed.values).find(([, value]) => value === '') ?? []
  if (empty === undefined) return parsed
  throw argumentError(commandMessage('arguments.empty', { option: `--${empty}` }), usage)
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

/**
 * Reads where a site is to live: `--base` and `--site`.
 * @throws UserError that says what to write
 */
export function readSiteRoot(base: string, site: string | undefined, usage = ''): SiteRoot {
  const fault = baseFault(base) ?? (site === undefined ? undefined : siteFault(site, base))
  if (fault !== undefined) throw argumentError(fault, usage)
  return site === undefined ? { base } : { base, site: new URL(site).origin }
}

function baseFault(base: string): Message | undefined {
  if (/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base) && !/\/\.{1,2}\//.test(base)) return undefined
  return commandMessage('siteRoot.basePath', { base })
}

function siteFault(site: string, base: string): Message | undefined {
  const url = URL.canParse(site) ? new URL(site) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return commandMessage('siteRoot.siteAddress', { site })
  if (url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password) return undefined
  const path = base === '/' ? `${url.pathname.replace(/\/*$/, '')}/` : base
  return commandMessage('siteRoot.sitePath', { site, origin: url.origin, base: path })
}

/**
 * Reads a port: 0 is any that is free. Without `--port`, it is the environment variable PORT, otherwise the
 * usual port.
 * @throws UserError if it is not a port
 */
export function readPort(usual: number, given?: string): number {
  const option = given === undefined ? 'PORT' : '--port'
  const text = given ?? process.env.PORT
  if (text === undefined) return usual
  if (/^\d+$/.test(text) && Number(text) < 65_536) return Number(text)
  throw argumentError(commandMessage('arguments.port', { option, given: text }))
}
