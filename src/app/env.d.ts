interface ImportMetaEnv {
  /** The origin that the build was told, such as `https://example.org`; empty where it was told none. */
  readonly SITE?: string
  /** Whether this build removes the service worker instead of installing it. */
  readonly KILL_SWITCH?: boolean
  /** Whether this build shows an editor a draft, with what the check finds in it. */
  readonly PREVIEW?: boolean
}
