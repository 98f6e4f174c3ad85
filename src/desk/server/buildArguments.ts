import type { SiteRoot } from '../../archive/site/siteAddress.ts'
import { readBuiltRoot } from '../../site/hosts/readBuiltRoot.ts'

export type BuildFolders = {
  readonly archive: string
  readonly out: string
  /** Where the site is to live, as far as the editor says; the rest is as in the build before. */
  readonly root?: Partial<SiteRoot>
}

/** The arguments of the build of a published archive. Unless the editor says otherwise, the site stays where it lives. */
export async function buildArguments({ archive, out, root }: BuildFolders): Promise<string[]> {
  const { base, site } = { ...(await readBuiltRoot(out)), ...root }
  return [
    ...['--archive', archive, '--out', out],
    ...(base === undefined ? [] : ['--base', base]),
    ...(site === undefined ? [] : ['--site', site]),
  ]
}
