import { dirname, join } from 'node:path'
import * as z from 'zod'
import { type Issue, issueSchema } from '../archive/issue.ts'
import { type Name, nameListSchema } from '../archive/names/nameList.ts'
import { noVocabulary, type Vocabulary, vocabularySchema } from '../archive/names/vocabulary.ts'
import { schemaFault } from '../archive/schemaFault.ts'
import { noWordList, type WordList, wordListSchema } from '../archive/words/wordList.ts'
import type { Finding } from '../messages/finding.ts'
import { jsonPath, parseBySchema } from './parseIssue.ts'
import { readText } from './readText.ts'

/**
 * Reads a list that is stored beside the folder of the issues, or every fault of it.
 * @returns no list and no faults if there is no such file: an archive need not have one
 */
export async function readListFile<List>(
  schema: z.ZodType<List>,
  file: string,
): Promise<{ readonly list?: List; readonly findings: readonly Finding[] }> {
  const read = await readText(file)
  if (!read.ok) return { findings: read.findings.filter(({ code }) => code !== 'missing') }
  const parsed = parseBySchema(schema, file, read.text)
  return parsed.ok ? { list: parsed.value, findings: [] } : { findings: parsed.findings }
}

/** The path of the list of names: beside the folder of the issues. */
export function nameListFile(archive: string): string {
  return join(dirname(archive), 'names.json')
}

/**
 * Reads the list of names, or every fault of it. An archive need not have one.
 * @returns `hasNameList` if the list exists, even without a name
 */
export async function readNames(file: string) {
  const { list, findings } = await readListFile(nameListSchema, file)
  const names: readonly Name[] = list?.names ?? []
  return { names, hasNameList: list !== undefined, findings }
}

/** The path of the vocabulary: beside the folder of the issues. */
export function vocabularyFile(archive: string): string {
  return join(dirname(archive), 'vocabulary.json')
}

/** Reads the vocabulary, or every fault of it. An archive need not have one. */
export async function readVocabulary(
  file: string,
): Promise<{ readonly vocabulary: Vocabulary; readonly findings: readonly Finding[] }> {
  const { list, findings } = await readListFile(vocabularySchema, file)
  return { vocabulary: list ?? noVocabulary, findings }
}

/** The path of the archive's own words: beside the folder of the issues. */
export function wordListFile(archive: string): string {
  return join(dirname(archive), 'words.json')
}

/** Reads the archive's own words, or every fault of their list. An archive need not have one. */
export async function readWordList(
  file: string,
): Promise<{ readonly wordList: WordList; readonly findings: readonly Finding[] }> {
  const { list, findings } = await readListFile(wordListSchema, file)
  return { wordList: list ?? noWordList, findings }
}

/** What the publisher says about the publication, as in `public/archive/publication.json`. */
const publicationSchema = z.strictObject({
  reports: z.email(schemaFault('email')).describe('Where readers send reports of mistakes.'),
})

/** The path of the file about the publication: beside the folder of the issues. */
export function publicationFile(archive: string): string {
  return join(dirname(archive), 'publication.json')
}

/** Reads the address for reports of mistakes, or every fault of its file. An archive need not have one. */
export async function readReportAddress(
  file: string,
): Promise<{ readonly address: string | undefined; readonly findings: readonly Finding[] }> {
  const { list, findings } = await readListFile(publicationSchema, file)
  return { address: list?.reports, findings }
}

const withdrawal = z.strictObject({
  issue: issueSchema.shape.id.describe('The id of the issue that devices are to give up.'),
  reason: z.string(schemaFault('text')).regex(/\S/, schemaFault('reason')).describe('Why it was withdrawn.'),
})

/** The issues that editors have withdrawn, as in `public/archive/withdrawn.json`. */
export const withdrawnListSchema = z.strictObject({ withdrawn: z.array(withdrawal) })

/** The path of the list of withdrawn issues: beside the folder of the issues. */
export function withdrawnListFile(archive: string): string {
  return join(dirname(archive), 'withdrawn.json')
}

/**
 * Reads the ids of withdrawn issues, or every fault of their list. It is a fault if the archive still has such an
 * issue. An archive need not have this list.
 */
export async function readWithdrawn(
  file: string,
  issues: readonly Issue[],
): Promise<{ readonly withdrawn: readonly string[]; readonly findings: readonly Finding[] }> {
  const { list, findings } = await readListFile(withdrawnListSchema, file)
  const withdrawn = list?.withdrawn.map(({ issue }) => issue) ?? []
  const there = new Set(issues.map(({ id }) => id))
  const both = withdrawn.flatMap((id, index): Finding[] => {
    if (!there.has(id)) return []
    const at = { file, path: jsonPath(['withdrawn', index, 'issue']) }
    return [{ rule: 'withdrawn-issue', code: 'published', params: { issue: id }, level: 'error', at }]
  })
  return { withdrawn, findings: [...findings, ...both] }
}
