interface ImportMetaEnv {
  /** The origin of the site, such as `https://example.org`; empty if the build was given none. */
  readonly SITE?: string
  /** Where readers send reports of mistakes; empty if the archive names no address. */
  readonly REPORTS?: string
  /** Whether this build removes the service worker instead of installing it. */
  readonly KILL_SWITCH?: boolean
  /** Whether the desk shows drafts in this build: it has no tools, and keeps nothing on the device. */
  readonly PREVIEW?: boolean
}
