import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SiteRoot, sitePaths } from '../../archive/site/siteAddress.ts'
import { parseSiteRoot } from '../../disk/parseSiteRoot.ts'
import { siteInRobots } from '../feeds/robots.ts'
import { readBuiltSite } from './readBuiltSite.ts'

/** Where the build in a folder is to live. Undefined if the folder contains no build, or what no build of ours wrote. */
export async function readBuiltRoot(folder: string): Promise<SiteRoot | undefined> {
  const built = await readBuiltSite(folder)
  if (!built) return undefined
  const site = siteInRobots(await readFile(join(folder, sitePaths.robots()), 'utf8').catch(() => ''))
  const parsed = parseSiteRoot(built.base, site)
  return parsed.ok ? parsed.root : undefined
}
