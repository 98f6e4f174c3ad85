import { typesByEnding } from '../archive/endings.ts'
import type { Issue } from '../archive/issue.ts'
import { type EditionId, editionIds, editionPath } from '../archive/outputFormats.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { writeFileIn } from '../disk/writeFiles.ts'
import { epub } from './epub/epub.ts'
import { onePage } from './page/onePage.ts'

/** An edition that a build wrote: its path, its type and its size. */
export type WrittenEdition = {
  readonly path: string
  readonly type: string
  readonly edition: EditionId
  readonly bytes: number
}

/** The editions of each issue, by its id, in the order of `editionIds`. */
export type WrittenEditions = ReadonlyMap<string, readonly WrittenEdition[]>

type MadeEdition = Omit<WrittenEdition, 'bytes'> & { readonly content: Uint8Array }

/** The editions of an issue that are part of a site, in the order of `editionIds`. */
export function siteEditions(issue: Issue, root: SiteRoot): Promise<MadeEdition[]> {
  return Promise.all(
    editionIds.map(async (edition) => ({
      edition,
      path: editionPath(issue.id, edition),
      ...(edition === 'page'
        ? { type: typesByEnding.html, content: Buffer.from(onePage(issue, root)) }
        : {
            type: typesByEnding.epub,
            content: await epub(issue, edition === 'both' ? ['en', 'zh'] : [edition], root),
          }),
    })),
  )
}

/** Writes the editions of every issue into the folder of a site. */
export async function writeSiteEditions(
  folder: string,
  issues: readonly Issue[],
  root: SiteRoot,
): Promise<WrittenEditions> {
  const written = new Map<string, readonly WrittenEdition[]>()
  const queue = issues.values()
  const work = async () => {
    for (const issue of queue) {
      const made = await siteEditions(issue, root)
      for (const { path, content } of made) await writeFileIn(folder, path, content)
      written.set(
        issue.id,
        made.map(({ content, ...edition }) => ({ ...edition, bytes: content.length })),
      )
    }
  }
  // Covers are drawn on other threads. Meanwhile the next issue can be written.
  await Promise.all([work(), work()])
  return written
}
