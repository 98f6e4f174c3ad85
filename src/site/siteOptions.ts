import type { BuildStage } from '../archive/site/buildStages.ts'
import type { SiteRoot } from '../archive/site/siteAddress.ts'
import { ArgumentError } from '../disk/inputError.ts'
import { parseSiteRoot } from '../disk/parseSiteRoot.ts'
import { argumentError, readArguments } from '../disk/readArguments.ts'
import { outFolder } from './output/outFolder.ts'

/** The options of a build: where the archive is, where the site will be, where to write it, and for whom. */
export type SiteOptions = {
  readonly archive: string
  /** The path of the list of names, if it is not beside the archive. */
  readonly names?: string
  /**
   * With all links resolved, and no slash at its end: the build makes a folder beside it whose name begins the same.
   */
  readonly out: string
  readonly root: SiteRoot
  /** The release that is deployed, which the build is to follow: a folder, an address, or either of a catalogue. */
  readonly after?: string
  /** Whether the build removes the service worker, and with it the reader, from devices. */
  readonly killSwitch: boolean
  /** Whether to build even if the check finds errors that no editor has accepted. */
  readonly withErrors: boolean
  /** Whether the build writes the editions of each issue. */
  readonly editions: boolean
  /** Whether the build is for the desk, which shows drafts in it: it has no tools, and keeps nothing on the device. */
  readonly preview?: boolean
  /** Hears of each stage when it begins. */
  readonly onStage?: (stage: BuildStage) => void
}

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
  if (options.archive === '') throw new ArgumentError('--archive is empty.', usage)
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
