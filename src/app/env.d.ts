interface ImportMetaEnv {
  /** The origin of the site, such as `https://example.org`; empty if the build was given none. */
  readonly SITE?: string
  /** Whether this build removes the service worker instead of installing it. */
  readonly KILL_SWITCH?: boolean
  /** Whether this build is a preview: it shows an editor a draft, with the check's findings. */
  readonly PREVIEW?: boolean
}
