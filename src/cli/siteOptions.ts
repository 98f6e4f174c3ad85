import { ArgumentError } from '../disk/inputError.ts'
import { diskMessage } from '../disk/messages/diskMessages.ts'
import { parseSiteRoot } from '../disk/parseSiteRoot.ts'
import { argumentError, readArguments } from '../disk/readArguments.ts'
import { outFolder } from '../site/outFolder.ts'
import type { SiteOptions } from '../site/siteOptions.ts'

const usage =
  'npm run build -- [--archive DIR] [--base /path/] [--site https://example.org] [--out DIR] [--after FILE|URL] [--with-errors] [--kill-switch] [--no-editions]'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const taken = {
  archive: text,
  base: text,
  site: text,
  out: text,
  after: text,
  'with-errors': flag,
  'kill-switch': flag,
  'no-editions': flag,
}

/**
 * Reads `--archive DIR --base /path/ --site https://example.org --out DIR --after FILE|URL --with-errors --kill-switch
 * --no-editions`, all optional.
 * @throws ArgumentError
 */
export function readSiteOptions(args: readonly string[]): SiteOptions {
  const { values: options } = readArguments(usage, { args: [...args], options: taken })
  if (options.archive === '')
    throw argumentError(diskMessage('arguments.empty', { option: '--archive' }), usage)
  const { archive = 'public/archive/issues', base = '/', site, out = 'dist' } = options
  const parsed = parseSiteRoot(base, site)
  if (!parsed.ok) throw argumentError(parsed.fault)
  const place = outFolder(out, archive)
  if (!place.ok) throw new ArgumentError(place.fault)
  return {
    archive,
    out: place.folder,
    root: parsed.root,
    ...(options.after !== undefined && { after: options.after }),
    withErrors: options['with-errors'] === true,
    killSwitch: options['kill-switch'] === true,
    editions: options['no-editions'] !== true,
  }
}
