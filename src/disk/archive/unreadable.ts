import type { Finding } from '../../messages/finding.ts'

/** The finding for a file that could not be read. */
export function unreadable(file: string, found: string): Finding {
  return { rule: 'schema', level: 'error', file, path: '$', found, expected: 'a file of JSON in UTF-8' }
}
