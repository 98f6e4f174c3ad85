import type { SiteRoot } from '../../archive/siteAddress.ts'
import { ArgumentError } from '../../disk/inputError.ts'
import { diskMessage } from '../../disk/messages/diskMessages.ts'
import { parseSiteRoot } from '../../disk/parseSiteRoot.ts'
import { argumentError, readArguments } from '../../disk/readArguments.ts'
import { portFault, portOf, wantedPort } from '../../site/serve/serveLocally.ts'

export type DeskOptions = {
  /** A newsletter or an issue file to open at once. */
  readonly file: string | undefined
  readonly archive: string
  readonly out: string
  /** Where the site will be on the web, as far as the editor says. */
  readonly root: Partial<SiteRoot>
  readonly drafts: string
  readonly port: number
}

/** Not the port of `npm start`: what a browser keeps for that must not appear here. */
const usualPort = 4574

const usage =
  'npm run desk -- [FILE] [--archive DIR] [--out DIR] [--base /path/] [--site https://example.org] [--drafts DIR] [--port N]'

const options = {
  archive: { type: 'string', default: 'public/archive/issues' },
  out: { type: 'string', default: 'dist' },
  base: { type: 'string' },
  site: { type: 'string' },
  drafts: { type: 'string', default: 'drafts' },
  port: { type: 'string' },
} as const

/** Reads the arguments of `npm run desk`. @throws ArgumentError */
export function readDeskOptions(args: readonly string[]): DeskOptions {
  const { positionals, values } = readArguments(usage, { args: [...args], allowPositionals: true, options })
  const [file, ...more] = positionals
  if (more.length > 0) throw argumentError(diskMessage('arguments.unexpected', { given: more }), usage)
  for (const option of ['archive', 'out', 'drafts'] as const)
    if (values[option] === '')
      throw argumentError(diskMessage('arguments.empty', { option: `--${option}` }), usage)
  const port = namedPort(values.port)
  const root = readRoot(values.base, values.site)
  return { file, port, root, archive: values.archive, out: values.out, drafts: values.drafts }
}

function namedPort(text: string | undefined): number {
  const port = text === undefined ? wantedPort(usualPort) : portOf(text)
  if (port !== undefined) return port
  throw new ArgumentError(text === undefined ? portFault() : portFault(text, '--port'))
}

function readRoot(base: string | undefined, site: string | undefined): Partial<SiteRoot> {
  const parsed = parseSiteRoot(base ?? '/', site)
  if (!parsed.ok) throw argumentError(parsed.fault, usage)
  const { base: _base, ...known } = parsed.root
  return base === undefined ? known : parsed.root
}
