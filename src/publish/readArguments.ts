import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * The arguments of a command, read as its `config` says. Where they are wrong, says so with how the command is called,
 * and ends the process with 2.
 * @param most how many arguments that are no options it takes
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  most: number,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const read = parse(usage, config)
  if (read.positionals.length <= most) return read
  return refuse(`Not understood: ${read.positionals.slice(most).join(' ')}`, usage)
}

function parse<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), usage)
  }
}

/** Says what is wrong with the arguments of a command, and how it is called, and ends the process with 2. */
export function refuse(fault: string, usage: string): never {
  console.error(`${fault}\nUsage: ${usage}`)
  process.exit(2)
}
