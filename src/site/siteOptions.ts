import type { SiteRoot } from '../archive/siteAddress.ts'

/** The options of a build: where the archive is, where the site will be, where to write it, and for whom. */
export type SiteOptions = {
  readonly archive: string
  /**
   * All links are resolved, and it has no slash at its end: the build makes a folder beside it whose name
   * begins with this one.
   */
  readonly out: string
  readonly root: SiteRoot
  /** The release that is deployed, which the build is to follow: a folder, or the address of its site. */
  readonly after?: string
  /** Whether the build removes the service worker, and with it the reader, from devices. */
  readonly killSwitch: boolean
  /** Whether to build even if the check finds errors that no editor has accepted. */
  readonly withErrors: boolean
  /** Whether the build writes the editions of each issue. */
  readonly editions: boolean
  /**
   * Whether the build is for the desk's preview of drafts: it has no tools, and keeps nothing on the device.
   */
  readonly preview?: boolean
}
