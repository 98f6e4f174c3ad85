import { formatPaths } from './outputFormats.ts'
import { pagePaths } from './pages.ts'

/**
 * Where the site lives: under which path (`base`, with a slash at both ends) and, where the build was told, at
 * which origin (`site`, without a slash at its end).
 */
export type SiteRoot = { readonly base: string; readonly site?: string }

/** Every public path, relative to the base. */
export const sitePaths = {
  root: () => '',
  ...pagePaths(''),
  ...formatPaths,
} as const

/** The public address of a path: absolute where the site's origin is known, else from the root of the host. */
export function siteAddress({ base, site }: SiteRoot, path: string): string {
  return `${site ?? ''}${base}${path}`
}
