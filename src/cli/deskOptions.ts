import type { SiteRoot } from '../archive/siteAddress.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { argumentError, readArguments, readPort, readSiteRoot } from './readArguments.ts'

/** Not the port of `npm start`: what a browser stores for that site must not appear here. */
const usualPort = 4574

const usage =
  'npm run desk -- [FILE] [--archive DIR] [--out DIR] [--base /path/] [--site https://example.org] [--drafts DIR] [--port N] [--open]'

const options = {
  archive: { type: 'string', default: 'public/archive/issues' },
  out: { type: 'string', default: 'dist' },
  base: { type: 'string' },
  site: { type: 'string' },
  drafts: { type: 'string', default: 'drafts' },
  port: { type: 'string' },
  open: { type: 'boolean', default: false },
} as const

/**
 * Reads the arguments of `npm run desk`: a newsletter or an issue file to open at once, where the site will be on
 * the web as far as the editor says, and whether to open the desk in a browser.
 * @throws UserError
 */
export function readDeskOptions(args: readonly string[]) {
  const { positionals, values } = readArguments(usage, { args: [...args], allowPositionals: true, options })
  const [file, ...more] = positionals
  if (more.length > 0) throw argumentError(commandMessage('arguments.unexpected', { given: more }), usage)
  const port = readPort(usualPort, values.port)
  const root = readRoot(values.base, values.site)
  const { archive, out, drafts, open } = values
  return { file, port, root, archive, out, drafts, open }
}

function readRoot(base: string | undefined, site: string | undefined): Partial<SiteRoot> {
  const { base: _base, ...known } = readSiteRoot(base ?? '/', site, usage)
  return base === undefined ? known : { base, ...known }
}
