import { contentSecurityPolicy, type InlineHashes } from './contentSecurityPolicy.ts'

export type Header = readonly [name: string, value: string]

/**
 * The headers of every response, errors included. `Strict-Transport-Security` is not among them: it binds the
 * whole host name, which is the owner's to decide.
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
