import { parseArgs } from 'node:util'

/** What a build is told: where the archive lies, under which path the site will live, and on which site. */
export type SiteOptions = {
  readonly archive: string
  /** Begins and ends with a slash. */
  readonly base: string
  /** The origin, such as `https://example.org`; addresses are relative to the host where it is unknown. */
  readonly site: string | undefined
}

/** Thrown for an option that cannot be meant; its message says which, and how to mend it. */
export class OptionError extends Error {}

/** Reads `--archive DIR --base /path/ --site https://example.org`. Throws an `OptionError`. */
export function readSiteOptions(args: readonly string[]): SiteOptions {
  const values = parse(args)
  const { archive = 'public/archive/issues', base = '/', site } = values
  if (!/^\/(?:[^/?#]+\/)*$/.test(base)) {
    throw new OptionError(`--base must begin and end with a slash, as in /reader/; it is ${base}`)
  }
  return { archive, base, site: site === undefined ? undefined : readSite(site) }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { archive: text, base: text, site: text } }).values
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error))
  }
}

function readSite(site: string): string {
  const advice = '--site must be an origin alone, as in https://example.org, with the path given by --base'
  if (!URL.canParse(site)) throw new OptionError(`${advice}; it is ${site}`)
  const url = new URL(site)
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new OptionError(`${advice}; it is ${site}`)
  }
  return url.origin
}
