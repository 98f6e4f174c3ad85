import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { previewFile } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import { languages } from '../../archive/languages.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { formatFinding } from '../check/formatFinding.ts'
import { readArchive } from '../check/readArchive.ts'
import { nameListFile, readNames } from '../check/readNames.ts'
import { readWithdrawn, withdrawnListFile } from '../check/readWithdrawn.ts'
import { bundleClient, bundleServer } from './bundle.ts'
import { deriveCatalogue } from './deriveCatalogue.ts'
import { emptyStories } from './emptyStories.ts'
import { inlineHashes } from './inlineParts.ts'
import { machineFiles } from './machineFiles.ts'
import { builtCatalogue, missingIssues, nextRelease } from './nextRelease.ts'
import { prerenderPages } from './prerenderPages.ts'
import { replaceFolder } from './replaceFolder.ts'
import { BuildError, type SiteOptions } from './siteOptions.ts'
import { webManifest } from './webManifest.ts'
import { writeFileIn } from './writeFileIn.ts'

/**
 * The steps of a build. The last good output stands until the new one is whole.
 * @returns a sentence on what was built
 */
export async function buildSite(options: SiteOptions): Promise<string> {
  const { out, root, preview } = options
  const { issues, names, withdrawn } = await readWholeArchive(options)
  const before = await builtCatalogue(out)
  const folder = `${out}.new`
  const derived = deriveCatalogue(issues, names, nextRelease(before, withdrawn))
  await rm(folder, { recursive: true, force: true })
  await copyPublic(folder)
  for (const { path, content } of [...derived.files, ...manifests(root.base), ...findingsFile(preview)])
    await writeFileIn(folder, path, content)
  const app = await bundleServer(options)
  const parts = { ...app, emptyStories: await emptyStories(app.createRenderer, app.emptyStoryPath) }
  await bundleClient(options, parts, folder)
  const archive = { issues, glossary: derived.glossary }
  await prerenderPages(folder, root, archive, parts, app.createRenderer({ ...derived, preview }))
  for (const { path, content } of machineFiles(archive, root, inlineHashes(app)))
    await writeFileIn(folder, path, content)
  await replaceFolder(out, folder)
  const stories = issues.reduce((sum, issue) => sum + issue.stories.length, 0)
  const built = `Built ${issues.length} issues with ${stories} stories into ${out}/, to be served at ${root.base}`
  return [built, missingIssues(before, derived.catalogue)].filter(Boolean).join('\n')
}

type Checked = {
  readonly issues: readonly Issue[]
  readonly names: readonly Name[]
  readonly withdrawn: readonly string[]
}

/** The issues of the archive, newest first, its names, and what was withdrawn. Throws a `BuildError` that lists every fault of every file. */
async function readWholeArchive({ archive, names = nameListFile(archive) }: SiteOptions): Promise<Checked> {
  const { issues, findings } = await readArchive(archive)
  const list = await readNames(names)
  const { withdrawn, findings: others } = await readWithdrawn(withdrawnListFile(archive), issues)
  findings.push(...list.findings, ...others)
  if (findings.length === 0) return { issues, names: list.names, withdrawn }
  throw new BuildError([...findings.map(formatFinding), 'Nothing was built.'].join('\n\n'))
}

/** Everything of `public/` but the archive, which goes out as the catalogue promises it. */
async function copyPublic(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir('public')) {
    if (name !== 'archive') await cp(join('public', name), join(folder, name), { recursive: true })
  }
}

function manifests(base: string): { path: string; content: string }[] {
  return languages.map((language) => ({
    path: `manifest.${language}.webmanifest`,
    content: JSON.stringify(webManifest({ base, language })),
  }))
}

function findingsFile(preview: SiteOptions['preview']): { path: string; content: string }[] {
  return preview ? [{ path: `archive/${previewFile}`, content: JSON.stringify(preview) }] : []
}
