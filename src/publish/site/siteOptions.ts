import { parseArgs } from 'node:util'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { parseSiteRoot } from './parseSiteRoot.ts'

/** What a build is told: where the archive lies, where the site will live, and where to write it. */
export type SiteOptions = { readonly archive: string; readonly out: string; readonly root: SiteRoot }

/** Thrown for what a build cannot work with; its message says what it is, and how to mend it. */
export class BuildError extends Error {}

/** Reads `--archive DIR --base /path/ --site https://example.org --out DIR`, all optional. Throws a `BuildError`. */
export function readSiteOptions(args: readonly string[]): SiteOptions {
  const { archive = 'public/archive/issues', base = '/', site, out = 'dist' } = parse(args)
  const parsed = parseSiteRoot(base, site)
  if (!parsed.ok) throw new BuildError(parsed.fault)
  return { archive, out, root: parsed.root }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { archive: text, base: text, site: text, out: text }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new BuildError(error instanceof Error ? error.message : String(error))
  }
}
