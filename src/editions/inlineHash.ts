import { createHash } from 'node:crypto'

/**
 * The hash source of an inline script or style: the exact text between the tags
 * (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
 */
export function inlineHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
