import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SiteRoot, sitePaths } from '../../archive/siteAddress.ts'
import { siteInRobots } from '../feeds/robots.ts'
import { readBase } from './headersFile.ts'

/** The base that a build was made for. Undefined if the folder contains no build. */
export async function readBuiltBase(folder: string): Promise<string | undefined> {
  return readBase(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''))
}

/** Where the build in a folder is to live. Undefined if the folder contains no build of ours. */
export async function readBuiltRoot(folder: string): Promise<SiteRoot | undefined> {
  const base = await readBuiltBase(folder)
  if (base === undefined) return undefined
  const site = siteInRobots(await readFile(join(folder, sitePaths.robots()), 'utf8').catch(() => ''))
  return site === undefined ? { base } : { base, site }
}
