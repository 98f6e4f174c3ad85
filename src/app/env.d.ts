interface ImportMetaEnv {
  /** The origin that the build was told, such as `https://example.org`; empty where it was told none. */
  readonly SITE?: string
}
