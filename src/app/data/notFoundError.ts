/** What an address asked for that the archive does not have. */
export type Missing =
  | { readonly kind: 'page' }
  | { readonly kind: 'issue'; readonly id: string }
  | { readonly kind: 'name'; readonly id: string }
  | { readonly kind: 'story'; readonly issue: string; readonly id: string }

/** A loader throws it if its address leads nowhere. */
export class NotFoundError extends Error {
  readonly missing: Missing

  constructor(missing: Missing) {
    super(`no such ${missing.kind}`)
    this.missing = missing
  }
}
