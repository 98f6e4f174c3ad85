import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/**
 * Puts a folder in the place of an old one, where there is one. The old one is removed once the new one is there, and
 * put back if that fails to come.
 */
export async function replaceFolder(old: string, by: string): Promise<void> {
  const aside = `${old}.replaced`
  const hadOne = existsSync(old)
  await rm(aside, { recursive: true, force: true })
  if (hadOne) await rename(old, aside)
  try {
    await rename(by, old)
  } catch (error) {
    if (hadOne) await rename(aside, old)
    throw error
  }
  await rm(aside, { recursive: true, force: true })
}
