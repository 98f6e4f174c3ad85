import type { Issue } from '../../archive/issue.ts'
import { importRecordFile, importRecordSchema } from '../../disk/archive/importRecord.ts'
import { readListFile } from '../../disk/archive/readListFile.ts'
import type { Finding } from '../../messages/finding.ts'
import { standingFindings } from './standingFindings.ts'

/**
 * What the import of an issue still leaves to the editor, from the record beside the issue's file. None if there is no
 * record; the faults of the record if it is not one.
 * @param folder the folder of the issue's file
 * @param file the name of the issue's file, for the findings
 */
export async function readImportFindings(
  folder: string,
  issue: Issue,
  file: string,
): Promise<readonly Finding[]> {
  const { list, findings } = await readListFile(importRecordSchema, importRecordFile(folder, issue.id))
  return list ? standingFindings(issue, list, file) : findings
}
