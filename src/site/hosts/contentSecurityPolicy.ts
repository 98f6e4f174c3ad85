import { fixedHeaders, loadPolicy } from '../../boot/contracts.ts'

/** The inline parts of pages, each as `inlineHash` gives it. */
export type InlineHashes = { readonly scripts: readonly string[]; readonly styles: readonly string[] }

/**
 * The policy for a `<meta http-equiv>`, for hosts that set no headers. It must come before everything that it applies to.
 * Nothing loads from other origins, and only inline code from the build runs. Forms may go only to our own pages: search
 * works before its script has loaded.
 */
export function metaPolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...sources(scripts)].join(' '),
    ['style-src', "'self'", ...sources(styles)].join(' '),
    // The device draws a picture card and shows it as a data URL.
    loadPolicy,
  ].join('; ')
}

function sources(hashes: readonly string[]): string[] {
  return [...new Set(hashes)].sort().map((hash) => `'${hash}'`)
}

export type Header = readonly [name: string, value: string]

/**
 * The headers of every response, including errors, on hosts that read `_headers` in the release itself. Browsers ignore
 * `frame-ancestors` in a `<meta>` (https://www.w3.org/TR/CSP3/#meta-element). It does not set
 * `Strict-Transport-Security`, which applies to the whole host name. That is the owner's decision.
 */
export function securityHeaders(hashes: InlineHashes): Header[] {
  const [, ...others] = fixedHeaders
  return [['Content-Security-Policy', `${metaPolicy(hashes)}; frame-ancestors 'none'`], ...others]
}
