import { basename } from 'node:path'
import { Converter } from 'opencc-js/t2cn'
import { joinVocabularies, type Vocabulary } from '../archive/names/vocabulary.ts'
import { traditionalIn } from '../check/traditionalIn.ts'
import { jsonPath, parseIssue } from '../disk/parseIssue.ts'
import { readLists } from '../disk/readLists.ts'
import type { Finding } from '../messages/finding.ts'
import { UserError } from '../messages/userError.ts'
import { importFindings } from './importFindings.ts'
import { type Imported, type ImportOptions, importLines } from './importLines.ts'
import { importMessage } from './messages/importMessages.ts'
import type { ReadingRemark } from './read/aside.ts'
import type { Progress } from './read/pdf/readPdf.ts'
import { readNewsletter } from './read/readNewsletter.ts'
import { positionOf, type SourceLine } from './read/sourceLine.ts'
import { unplaced } from './structure/assemble/unplaced.ts'

/** A newsletter counts as printed in traditional characters from this share of its Chinese characters on. */
const leastShare = 0.05

const traditional = { rule: 'import-traditional', code: 'converted', level: 'warning' } as const

/** The folder of the issues, whose list of names and vocabulary are beside it. */
const archiveFolder = 'public/archive/issues'

export type ImportedFile = {
  readonly imported: Imported
  readonly findings: readonly Finding[]
  /** The newsletter's lines, in simplified characters. */
  readonly lines: readonly SourceLine[]
}

type FileOptions = Omit<ImportOptions, 'fileName' | 'headers' | 'mail' | 'vocabulary'> & {
  /** The folder of the issues, if it is not `archiveFolder`. */
  readonly archive?: string
  /** What is not in the archive's vocabulary yet. */
  readonly taught?: readonly Vocabulary[]
}

/**
 * Imports a newsletter file, and lists what an editor must check.
 * @throws UserError if no issue can be made from it
 */
export async function importNewsletter(
  file: string,
  { archive = archiveFolder, taught = [], ...options }: FileOptions,
  progress: Progress,
): Promise<ImportedFile> {
  const { lines: printed, apart, remarks, mail } = await readNewsletter(file, progress)
  const { lines, converted } = simplifyLines(printed)
  const { names, vocabulary: written } = await readLists(archive)
  const vocabulary = joinVocabularies([written, ...taught])
  const headers = apart.flatMap(({ reason, text }) => (reason === 'reason.headerOrFooter' ? [text] : []))
  const made = importLines(lines, { ...options, mail, headers, vocabulary, fileName: basename(file) })
  const parsed = parseIssue(file, JSON.stringify(made.issue))
  if (!parsed.ok) throw new UserError(importMessage('import.invalid'), { findings: parsed.findings })
  const imported = {
    ...made,
    unplaced: [...made.unplaced, ...apart.map((text) => unplaced(text, text.reason, false))],
  }
  const findings = [
    ...(converted ? [{ ...traditional, at: { file, path: jsonPath([]) } }] : []),
    ...readingFindings(file, remarks),
    ...importFindings(file, imported, names),
  ]
  return { imported, findings, lines }
}

/** What an editor must review in the newsletter's file itself. */
function readingFindings(file: string, remarks: readonly ReadingRemark[]): Finding[] {
  return remarks.map(({ page, line, ...said }) => ({
    ...said,
    level: 'warning',
    at: {
      file,
      path: jsonPath([]),
      place: line === undefined ? `page ${page}` : positionOf({ page, line }),
    },
  }))
}

/**
 * Converts a newsletter that was printed in traditional characters to simplified ones, which the archive
 * uses. A few traditional characters in a simplified newsletter stay, for the check to find: they may belong
 * to a name.
 */
export function simplifyLines(lines: readonly SourceLine[]): {
  readonly lines: readonly SourceLine[]
  readonly converted: boolean
} {
  const han =
    lines
      .map(({ text }) => text)
      .join('')
      .match(/\p{Script=Han}/gu) ?? []
  const traditional = new Set(traditionalIn(han.join('')).map(({ character }) => character))
  const count = han.filter((character) => traditional.has(character)).length
  if (count < han.length * leastShare || count === 0) return { lines, converted: false }
  const convert = Converter({ from: 't', to: 'cn' })
  return { lines: lines.map((line) => ({ ...line, text: convert(line.text) })), converted: true }
}
