import { contentSecurityPolicy, type InlineHashes } from './contentSecurityPolicy.ts'

export type Header = readonly [name: string, value: string]

/**
 * The headers of every response, including errors. It does not set `Strict-Transport-Security`, which applies to the
 * whole host name. That is the owner's decision.
 */
export function securityHeaders(hashes: InlineHashes): Header[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(hashes)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ]
}
