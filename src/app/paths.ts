import { sitePaths } from '../archive/siteAddress.ts'

/** Addresses as the router knows them: from a slash, and without the base path. */
export const paths = {
  front: routed(sitePaths.front),
  issues: routed(sitePaths.issues),
  issue: routed(sitePaths.issue),
  story: routed(sitePaths.story),
  names: routed(sitePaths.names),
  name: routed(sitePaths.name),
  search: routed(sitePaths.search),
  saved: routed(sitePaths.saved),
  settings: routed(sitePaths.settings),
  about: routed(sitePaths.about),
} as const

function routed<Parts extends readonly unknown[]>(path: (...parts: Parts) => string) {
  return (...parts: Parts) => `/${path(...parts)}`
}
