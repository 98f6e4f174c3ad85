import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under the folder, as a path from the root of the repository. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort()
}
