import { languages } from '../../../archive/languages.ts'
import { sitePaths } from '../../../archive/siteAddress.ts'
import type { Header } from './securityHeaders.ts'

/** What a host must know of the site: the folder that the build wrote, and how to serve it. */
export type HostedSite = {
  readonly folder: string
  readonly port: number
  readonly base: string
  readonly headers: readonly Header[]
}

/** Files whose type hosts do not know or mistake, by path relative to the base. */
export const knownTypes: readonly { readonly path: string; readonly type: string }[] = [
  ...languages.map((language) => ({ path: sitePaths.atomFeed(language), type: 'application/atom+xml' })),
  { path: sitePaths.jsonFeed(), type: 'application/feed+json' },
  ...languages.map((language) => ({
    path: `manifest.${language}.webmanifest`,
    type: 'application/manifest+json',
  })),
]

/** What shrinks when compressed; pictures are compressed already. */
export const compressedTypes = [
  'application/atom+xml',
  'application/feed+json',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/plain',
  'text/xml',
] as const
