import { dirname, join } from 'node:path'
import { noVocabulary, type Vocabulary, vocabularySchema } from '../../archive/names/vocabulary.ts'
import type { Finding } from '../../messages/finding.ts'
import { readListFile } from './readListFile.ts'

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
