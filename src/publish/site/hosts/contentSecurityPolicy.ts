import { createHash } from 'node:crypto'

/** What the pages hold inline, each as `inlineHash` gives it. */
export type InlineHashes = { readonly scripts: readonly string[]; readonly styles: readonly string[] }

/** The hash source of an inline script or style: its exact text between the tags (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function inlineHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/**
 * The policy for the `Content-Security-Policy` header. Nothing loads from elsewhere, and nothing inline runs but
 * what the build itself wrote. Forms may go to our own pages alone: the search works before its script is there.
 */
export function contentSecurityPolicy(hashes: InlineHashes): string {
  return `${metaPolicy(hashes)}; frame-ancestors 'none'`
}

/**
 * The same policy for a `<meta http-equiv>`, for hosts that set no headers. It goes before all that it governs.
 * Browsers ignore `frame-ancestors` there (https://www.w3.org/TR/CSP3/#meta-element).
 */
export function metaPolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...sources(scripts)].join(' '),
    ['style-src', "'self'", ...sources(styles)].join(' '),
    // A picture card is drawn on the device and shown as data.
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

function sources(hashes: readonly string[]): string[] {
  return [...new Set(hashes)].sort().map((hash) => `'${hash}'`)
}
