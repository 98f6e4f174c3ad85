import { type ParseArgsConfig, parseArgs } from 'node:util'
import { ArgumentError } from './inputError.ts'

/**
 * The arguments of a command, read as its `config` says.
 * @throws ArgumentError with the usage, if they are others
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error), usage)
  }
}

/**
 * The one argument that is no option.
 * @throws ArgumentError with the wish and the usage, if there is none or another beside it
 */
export function onlyArgument(positionals: readonly string[], wish: string, usage: string): string {
  const [only, ...more] = positionals
  if (only === undefined || more.length > 0) throw new ArgumentError(wish, usage)
  return only
}
