import { issueJsonSchema } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import { nameListJsonSchema } from '../archive/names/nameList.ts'
import { type SiteRoot, sitePaths } from '../archive/siteAddress.ts'
import type { WrittenEditions } from '../editions/siteEditions.ts'
import type { SiteFile } from './deriveCatalogue.ts'
import { atomFeed } from './feeds/atomFeed.ts'
import { jsonFeed } from './feeds/jsonFeed.ts'
import { robots } from './feeds/robots.ts'
import { sitemapFiles } from './feeds/sitemap.ts'
import { webManifest } from './feeds/webManifest.ts'
import type { PublishedArchive } from './pageAddresses.ts'

/**
 * The files for machines, by path: those of the table of formats. The catalogue and the licences are made
 * elsewhere, with the files that they list.
 */
export function machineFiles(
  archive: PublishedArchive,
  root: SiteRoot,
  editions: WrittenEditions = new Map(),
): SiteFile[] {
  const { issues } = archive
  const { base } = root
  return [
    ...languages.flatMap((language) => [
      {
        path: sitePaths.atomFeed(language),
        content: atomFeed(issues, language, root, editions),
      },
      { path: sitePaths.manifest(language), content: JSON.stringify(webManifest({ base, language })) },
    ]),
    { path: sitePaths.jsonFeed(), content: jsonFeed(issues, root, editions) },
    ...sitemapFiles(archive, root),
    { path: sitePaths.issueSchema(), content: JSON.stringify(issueJsonSchema(), null, 2) },
    { path: sitePaths.nameListSchema(), content: JSON.stringify(nameListJsonSchema(), null, 2) },
    { path: sitePaths.robots(), content: robots(root) },
    // GitHub Pages would leave out names that begin with an underscore.
    { path: '.nojekyll', content: '' },
  ]
}
