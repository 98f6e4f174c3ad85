import type { Finding } from '../../archive/finding.ts'

/** What is to be said of a file that could not be read. */
export function unreadable(file: string, { code, message }: NodeJS.ErrnoException): Finding {
  return {
    rule: 'schema',
    level: 'error',
    file,
    path: '$',
    found: code === 'EISDIR' ? 'a folder' : `what cannot be read (${code ?? message})`,
    expected: 'a file of JSON in UTF-8',
  }
}
