import { outFolder } from '../site/outFolder.ts'
import type { SiteOptions } from '../site/siteOptions.ts'
import { readArguments, readSiteRoot } from './readArguments.ts'

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
 * @throws UserError
 */
export function readSiteOptions(args: readonly string[]): SiteOptions {
  const { values: options } = readArguments(usage, { args: [...args], options: taken })
  const { archive = 'public/archive/issues', base = '/', site, out = 'dist' } = options
  return {
    archive,
    root: readSiteRoot(base, site),
    out: outFolder(out, archive),
    ...(options.after !== undefined && { after: options.after }),
    withErrors: options['with-errors'] === true,
    killSwitch: options['kill-switch'] === true,
    editions: options['no-editions'] !== true,
  }
}
