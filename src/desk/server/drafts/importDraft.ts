import type { Draft, UnplacedText } from '../../../draft/draft.ts'
import { draftOfIssue } from '../../../draft/draftOfIssue.ts'
import type { Imported } from '../../../import/importLines.ts'
import { importNewsletter } from '../../../import/importNewsletter.ts'
import type { Progress } from '../../../import/read/readers.ts'
import { positionOf } from '../../../import/read/sourceLine.ts'
import { placeLines } from './placeLines.ts'

type Choices = Omit<Parameters<typeof importNewsletter>[1], 'oneLanguage'>

/**
 * Makes a draft of a newsletter. Only this module runs the import. A newsletter in one language is accepted: findings
 * say what is missing.
 * @throws UserError if no issue can be made from the file
 */
export async function importDraft(file: string, choices: Choices, progress: Progress) {
  const options = { ...choices, oneLanguage: true }
  const { imported, findings, lines } = await importNewsletter(file, options, progress)
  const draft = belowStories(draftOfIssue(imported.issue, imported.unplaced), imported)
  const remarks = findings.filter(({ rule }) => rule.startsWith('import-') && rule !== 'import-unplaced')
  return { draft, remarks, lines: placeLines(draft, lines) }
}

/** Sets which story each unplaced text is below in the newsletter: its likeliest place. */
function belowStories(draft: Draft, { stories }: Imported): Draft {
  const starts = stories.map(({ draft: { headline } }, index) => ({
    at: rankOf(positionOf(headline)),
    key: draft.stories[index]?.key,
  }))
  const below = ({ position = '' }: UnplacedText) =>
    starts.filter(({ at }) => at <= rankOf(position)).sort((a, b) => b.at - a.at)[0]?.key
  return { ...draft, unplaced: draft.unplaced.map((text) => ({ ...text, below: below(text) })) }
}

/** `page 3, line 12` → 300012. */
function rankOf(position: string): number {
  const [, page = '0', line = '0'] = /page (\d+)(?:, line (\d+))?/.exec(position) ?? []
  return Number(page) * 100_000 + Number(line)
}
