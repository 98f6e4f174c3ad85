import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { noRelease } from '../archive/catalogue.ts'
import type { Issue } from '../archive/issue.ts'
import type { Name } from '../archive/names/nameList.ts'
import { sitePaths } from '../archive/siteAddress.ts'
import type { WordList } from '../archive/words/wordList.ts'
import { shellCopy, shellFile } from '../boot/contracts.ts'
import { checkIssue } from '../check/checkIssue.ts'
import { checkNames } from '../check/checkNames.ts'
import { folderFault } from '../disk/folderFault.ts'
import { waitForOthers, withOwnFolder } from '../disk/ownFolder.ts'
import { readWholeArchive } from '../disk/readArchive.ts'
import { nameListFile } from '../disk/readLists.ts'
import { writeFileIn } from '../disk/writeFiles.ts'
import { inlineHash } from '../editions/inlineHash.ts'
import { pageStyle } from '../editions/page/pageStyle.ts'
import type { WrittenEditions } from '../editions/siteEditions.ts'
import { type Finding, isOpenError } from '../messages/finding.ts'
import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { type Lexicon, lexicon } from '../words/lexicon.ts'
import { bundleApp } from './bundle/bundle.ts'
import { completeWorker } from './bundle/completeWorker.ts'
import { licenceText } from './bundle/licenceText.ts'
import { type DerivedArchive, deriveCatalogue } from './deriveCatalogue.ts'
import { securityHeaders } from './hosts/contentSecurityPolicy.ts'
import { headersFile } from './hosts/headersFile.ts'
import { machineFiles, subjectFeeds } from './machineFiles.ts'
import { siteMessage } from './messages/siteMessages.ts'
import {
  builtCatalogue,
  keepRelease,
  laterOf,
  missingIssues,
  nextRelease,
  readDeployed,
} from './nextRelease.ts'
import { inlineHashes, withStyles } from './pages/inlineParts.ts'
import { prerenderPages } from './pages/prerenderPages.ts'
import { emptyIssue, emptyStories, shellPage } from './pages/shellPage.ts'
import { buildPrefix, replaceContents } from './replaceContents.ts'
import type { SiteOptions } from './siteOptions.ts'

/** The result of a build. */
export type Build = { readonly report: readonly Message[]; readonly openErrors: readonly Finding[] }

/**
 * Builds a site from an archive. If the archive has open errors, it builds only if the options allow that.
 * The last good output stays until the new one is complete. Of several builds into one folder, one at a time replaces it.
 * @returns what was built, and the open errors that were built with it
 */
export async function buildSite(options: SiteOptions): Promise<Build> {
  const { out, root, editions, after } = options
  const fault = folderFault(process.cwd())
  if (fault !== undefined) throw new UserError(fault)
  const { issues, names, hasNameList, wordList, withdrawn, reports, findings } = await readWholeArchive(
    options.archive,
  )
  if (findings.length > 0) throw new UserError(siteMessage('site.invalidArchive'), { findings })
  const errors = options.preview ? [] : openErrors(options.archive, issues, names)
  if (errors.length > 0 && !options.withErrors)
    throw new UserError(siteMessage('site.openErrors', { count: errors.length }), { findings: errors })
  const deployed = after === undefined ? undefined : await readDeployed(after)
  const replaced = await builtCatalogue(out)
  const before = laterOf(deployed, replaced)
  const catalogue = await withOwnFolder(buildPrefix(out), async (site) => {
    // First, so that the memory of the bundler is free again when the archive's is needed.
    const bundled = await bundleApp({ ...options, reports, folder: site })
    // What draws covers takes a tenth of a second to load.
    const written = editions
      ? await (await import('../editions/siteEditions.ts')).writeSiteEditions(site, issues, root)
      : new Map()
    const [derived, empty] = withLexicon(wordList, (words) => [
      deriveCatalogue(issues, names, nextRelease(before, withdrawn), {
        editions: written,
        lexicon: words,
        hasNameList,
        write: ({ path, content }) => writeFileIn(site, path, content),
      }),
      deriveCatalogue([emptyIssue], [], noRelease, { lexicon: words }),
    ])
    await writeSite(site, options, bundled, issues, derived, empty, written)
    await waitForOthers(buildPrefix(out), longestBuild, site)
    // A build that must follow a later one on the server needs a later order.
    if (before?.order === replaced?.order) keepRelease(site, out)
    replaceContents(out, site)
    return derived.catalogue
  })
  const warning = missingIssues(before, catalogue)
  const stories = issues.reduce((sum, issue) => sum + issue.stories.length, 0)
  const built = siteMessage('site.built', { out, base: root.base, issues: issues.length, stories })
  return { report: warning ? [built, warning] : [built], openErrors: errors }
}

/** How long a build waits for another one into the same folder, in milliseconds. */
const longestBuild = 600_000

/** Lends the lexicon to one function, so that the memory of its words is free again when the pages are rendered. */
function withLexicon<Result>(list: WordList, use: (words: Lexicon) => Result): Result {
  return use(lexicon(list))
}

/** The steps of a build, after the bundles and the editions. */
async function writeSite(
  folder: string,
  { root, killSwitch }: SiteOptions,
  { app, code, sheet, packages }: Awaited<ReturnType<typeof bundleApp>>,
  issues: readonly Issue[],
  derived: DerivedArchive,
  emptyArchive: DerivedArchive,
  editions: WrittenEditions,
): Promise<void> {
  const archive = { issues, glossary: derived.glossary }
  await copyPublic(folder)
  const feeds = subjectFeeds(derived, root)
  for (const { path, content } of [...machineFiles(archive, root, editions), ...feeds])
    writeFileIn(folder, path, content)
  writeFileIn(folder, sitePaths.licences(), licenceText(packages))
  const render = app.createRenderer(derived)
  const empty = await emptyStories(app.createRenderer(emptyArchive))
  const inline = await withStyles(app, sheet, archive, render, Object.values(empty))
  const shell = shellPage(inline, empty, code, root.base)
  for (const path of [shellFile, shellCopy]) writeFileIn(folder, path, shell)
  if (!killSwitch) completeWorker(folder, derived.catalogue.order)
  // The header covers both the reader's pages and the editions.
  const { scripts, styles } = inlineHashes(Object.values(inline.scripts), inline)
  const hashes = { scripts, styles: [...styles, inlineHash(pageStyle)] }
  writeFileIn(folder, '_headers', headersFile(root.base, securityHeaders(hashes)))
  await prerenderPages(folder, root, archive, inline, code, render)
}

/** Everything in `public/` except the archive, whose files the catalogue lists. */
async function copyPublic(folder: string): Promise<void> {
  for (const name of await readdir('public')) {
    if (name !== 'archive') await cp(join('public', name), join(folder, name), { recursive: true })
  }
}

/** The errors that no editor has accepted, of a valid archive and its list of names, in the order of its issues. */
export function openErrors(archive: string, issues: readonly Issue[], names: readonly Name[]): Finding[] {
  return [
    // A copy, because what rules keep of an issue lives as long as the issue that they were given.
    ...issues.flatMap((issue) => checkIssue({ ...issue }, join(archive, `${issue.id}.json`), names)),
    ...checkNames(names, issues, nameListFile(archive)),
  ].filter(isOpenError)
}
