import { typesByEnding } from '../archive/endings.ts'
import type { Issue } from '../archive/issue.ts'
import { languagesInView } from '../archive/languages.ts'
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

/** Writes the editions of every issue into the folder of a site. */
export async function writeSiteEditions(
  folder: string,
  issues: readonly Issue[],
  root: SiteRoot,
): Promise<WrittenEditions> {
  const write = async (issue: Issue, edition: EditionId): Promise<WrittenEdition> => {
    const path = editionPath(issue.id, edition)
    const isPage = edition === 'page'
    const content = isPage
      ? Buffer.from(onePage(issue, root))
      : await epub(issue, languagesInView(edition, 'en'), root)
    writeFileIn(folder, path, content)
    const type = isPage ? typesByEnding.html : typesByEnding.epub
    return { path, type, edition, bytes: content.length }
  }
  const written = new Map<string, readonly WrittenEdition[]>()
  for (const issue of issues)
    written.set(issue.id, await Promise.all(editionIds.map((edition) => write(issue, edition))))
  return written
}
