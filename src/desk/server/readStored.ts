import { readFile } from 'node:fs/promises'
import type { ZodType } from 'zod'
import { hasCode } from '../../disk/hasCode.ts'
import { UserError } from '../../messages/userError.ts'
import { deskMessage } from '../messages/deskMessages.ts'

/**
 * Reads the JSON of a file that the desk writes.
 * @param none what there is if there is no file yet
 * @throws UserError if the file is damaged
 */
export async function readStored<Value>(
  file: string,
  schema: ZodType<Value>,
  none: unknown = {},
): Promise<Value> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return JSON.stringify(none)
    throw error
  })
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new UserError(deskMessage('desk.fileDamaged', { file }))
  }
}
