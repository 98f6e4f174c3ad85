import type { PreviewFinding } from '../../../src/archive/finding.ts'

/** An open warning that an issue could accept, with a test's changes. */
export function madeFinding(changes: Partial<PreviewFinding> = {}): PreviewFinding {
  return {
    rule: 'links',
    level: 'warning',
    path: '$.stories[1].link',
    found: 'the link of another story',
    expected: 'a link of its own',
    acceptable: true,
    ...changes,
  }
}
