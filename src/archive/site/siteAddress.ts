import { formatPaths } from './outputFormats.ts'
import { pagePaths } from './pages.ts'

/**
 * Where the site is. `base` is its path, with a slash at both ends. `site` is its origin, without a slash at the end,
 * if the build knows it.
 */
export type SiteRoot = { readonly base: string; readonly site?: string }

/** Every public path, relative to the base. */
export const sitePaths = {
  root: () => '',
  ...pagePaths(''),
  ...formatPaths,
} as const

/** The public address of a path: absolute if the site's origin is known, otherwise from the root of the host. */
export function siteAddress({ base, site }: SiteRoot, path: string): string {
  return `${site ?? ''}${base}${path}`
}
