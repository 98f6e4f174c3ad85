import { issueJsonSchema } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import { nameListJsonSchema } from '../archive/names/nameList.ts'
import { type SiteRoot, sitePaths } from '../archive/siteAddress.ts'
import { filterSubjects, isAbout, type NamedSubject, subjectPaths } from '../archive/subjects.ts'
import type { WrittenEditions } from '../editions/siteEditions.ts'
import type { DerivedArchive, SiteFile } from './deriveCatalogue.ts'
import { atomFeed } from './feeds/atomFeed.ts'
import { archiveFeed, newestStories, storiesOf } from './feeds/feed.ts'
import { jsonFeed } from './feeds/jsonFeed.ts'
import { robots } from './feeds/robots.ts'
import { sitemapFiles } from './feeds/sitemap.ts'
import { webManifest } from './feeds/webManifest.ts'
import type { PublishedArchive } from './publishedPages.ts'

/**
 * The files for machines, by path: those of the table of formats. The catalogue and the licences are made
 * elsewhere, with the files that they list.
 */
export function machineFiles(
  archive: PublishedArchive,
  root: SiteRoot,
  editions: WrittenEditions = new Map(),
): SiteFile[] {
  const { base } = root
  const feed = archiveFeed(archive.issues, editions)
  return [
    ...languages.flatMap((language) => [
      { path: sitePaths.atomFeed(language), content: atomFeed(feed, language, root) },
      { path: sitePaths.manifest(language), content: JSON.stringify(webManifest({ base, language })) },
    ]),
    { path: sitePaths.jsonFeed(), content: jsonFeed(feed, root) },
    ...sitemapFiles(archive, root),
    { path: sitePaths.issueSchema(), content: JSON.stringify(issueJsonSchema(), null, 2) },
    { path: sitePaths.nameListSchema(), content: JSON.stringify(nameListJsonSchema(), null, 2) },
    { path: sitePaths.robots(), content: robots(root) },
    // GitHub Pages would leave out names that begin with an underscore.
    { path: '.nojekyll', content: '' },
  ]
}

/** The feeds of each place, topic and linked name, without the full text of stories. */
export function subjectFeeds(
  { published, glossary }: Pick<DerivedArchive, 'published' | 'glossary'>,
  root: SiteRoot,
): SiteFile[] {
  const stories = storiesOf(published)
  const names = glossary.names.map(({ id, en, zh }): NamedSubject => ({ kind: 'name', id, name: { en, zh } }))
  return [...filterSubjects(), ...names].flatMap((subject) => {
    const about = stories.filter(({ story }) => isAbout(story, subject))
    const feed = { subject, stories: newestStories(about) }
    return [
      ...languages.map((language) => ({
        path: subjectPaths.atom(language, subject),
        content: atomFeed(feed, language, root),
      })),
      { path: subjectPaths.json(subject), content: jsonFeed(feed, root) },
    ]
  })
}
