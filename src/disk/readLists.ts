import { dirname, join } from 'node:path'
import * as z from 'zod'
import { issueSchema } from '../archive/issue.ts'
import { nameListSchema } from '../archive/names/nameList.ts'
import { noVocabulary, vocabularySchema } from '../archive/names/vocabulary.ts'
import { schemaFault } from '../archive/schemaFault.ts'
import { noWordList, wordListSchema } from '../archive/words/wordList.ts'
import type { Finding } from '../messages/finding.ts'
import { parseBySchema } from './parseIssue.ts'
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

const beside = (name: string) => (archive: string) => join(dirname(archive), name)

/** The paths of the lists beside a folder of issues. */
export const nameListFile = beside('names.json')
export const vocabularyFile = beside('vocabulary.json')
export const wordListFile = beside('words.json')
const publicationFile = beside('publication.json')
export const withdrawnListFile = beside('withdrawn.json')

/** What the publisher says about the publication, as in `public/archive/publication.json`. */
const publicationSchema = z.strictObject({
  reports: z.email(schemaFault('email')).describe('Where readers send reports of mistakes.'),
})

const withdrawal = z.strictObject({
  issue: issueSchema.shape.id.describe('The id of the issue that devices are to give up.'),
  reason: z.string().regex(/\S/, schemaFault('trimmed')).describe('Why it was withdrawn.'),
})

/** The issues that editors have withdrawn, as in `public/archive/withdrawn.json`. */
export const withdrawnListSchema = z.strictObject({ withdrawn: z.array(withdrawal) })

/**
 * Reads all lists beside a folder of issues, or every fault of them. An archive need not have any.
 * @returns `hasNameList` if there is a list of names, even without a name; `reports`, the address for reports of mistakes;
 *   `withdrawn`, the ids of the issues that devices must delete
 */
export async function readLists(archive: string) {
  const names = await readListFile(nameListSchema, nameListFile(archive))
  const vocabulary = await readListFile(vocabularySchema, vocabularyFile(archive))
  const words = await readListFile(wordListSchema, wordListFile(archive))
  const publication = await readListFile(publicationSchema, publicationFile(archive))
  const withdrawn = await readListFile(withdrawnListSchema, withdrawnListFile(archive))
  return {
    names: names.list?.names ?? [],
    hasNameList: names.list !== undefined,
    vocabulary: vocabulary.list ?? noVocabulary,
    wordList: words.list ?? noWordList,
    reports: publication.list?.reports,
    withdrawn: withdrawn.list?.withdrawn.map(({ issue }) => issue) ?? [],
    findings: [names, vocabulary, words, publication, withdrawn].flatMap(({ findings }) => findings),
  }
}
