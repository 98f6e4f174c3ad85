import { outFolder } from '../site/outFolder.ts'
import type { SiteOptions } from '../site/siteOptions.ts'
import { readArguments, readSiteRoot } from './readArguments.ts'

const usage =
  'npm run build -- [--archive DIR] [--base /path/] [--site https://example.org] [--out DIR] [--after DIR|URL] [--with-errors] [--kill-switch] [--no-editions]'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const taken = {
  archive: { ...text, default: 'public/archive/issues' },
  base: { ...text, default: '/' },
  site: text,
  out: { ...text, default: 'dist' },
  after: text,
  'with-errors': flag,
  'kill-switch': flag,
  'no-editions': flag,
}

/**
 * Reads the arguments of `npm run build`, all optional.
 * @throws UserError
 */
export function readSiteOptions(args: readonly string[]): SiteOptions {
  const { values: options } = readArguments(usage, { args: [...args], options: taken })
  const { archive, base, site, out, after } = options
  return {
    archive,
    root: readSiteRoot(base, site),
    out: outFolder(out, archive),
    ...(after !== undefined && { after }),
    withErrors: options['with-errors'],
    killSwitch: options['kill-switch'],
    editions: !options['no-editions'],
  }
}
