import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'

/** Puts the new folder in the place of the old, which is removed once the new one is there, and put back if it fails to come. */
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
