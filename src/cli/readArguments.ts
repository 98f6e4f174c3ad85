import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isLanguage, type Language } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { commandMessage } from './messages/commandMessages.ts'

/** The language of a command's output: from `--language`, otherwise from the terminal, otherwise English. */
export function terminalLanguage(
  args: readonly string[] = process.argv.slice(2),
  { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env,
): Language {
  const [, named] = /^--language[=\n](.*)$/m.exec(args.join('\n')) ?? []
  if (isLanguage(named)) return named
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'
}

/**
 * Reads the arguments of a command as its `config` says, and `--language`, which every command knows. An empty
 * value is refused: a shell passes one for a variable that is not set, and as a folder it would be the one in which
 * the command runs.
 * @throws UserError with the usage if an argument is wrong
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const options = { ...config.options, language: { type: 'string' } } as const
  let parsed: ReturnType<typeof parseArgs<Config>>
  try {
    parsed = parseArgs<Config>({ ...config, options })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw argumentError(commandMessage('arguments.unreadable', { reason }), usage)
  }
  for (const [name, value] of Object.entries(parsed.values)) {
    if (value === '') throw argumentError(commandMessage('arguments.empty', { option: `--${name}` }), usage)
    if (name === 'language' && !isLanguage(String(value)))
      throw argumentError(commandMessage('arguments.language', { given: String(value) }), usage)
  }
  return parsed
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
