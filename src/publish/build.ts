import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import { formatFinding } from './check/finding.ts'
import { readArchive } from './check/readArchive.ts'
import { bundleClient, bundleServer } from './site/bundle.ts'
import { deriveCatalogue } from './site/deriveCatalogue.ts'
import { machineFiles } from './site/machineFiles.ts'
import { inlineHashes } from './site/pageTemplate.ts'
import { prerenderPages } from './site/prerenderPages.ts'
import { BuildError, readSiteOptions, type SiteOptions } from './site/siteOptions.ts'
import { webManifest } from './site/webManifest.ts'
import { writeFileIn } from './site/writeFileIn.ts'

/** `npm run build [-- --archive DIR --base /path/ --site https://example.org --out DIR --kill-switch]`: archive → static site. */
process.env.NODE_ENV = 'production'

try {
  await buildSite(readSiteOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof BuildError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** The steps of a build. The last good output stands until the new one is whole. */
async function buildSite({ archive, out, root, killSwitch }: SiteOptions): Promise<void> {
  const issues = await checkArchive(archive)
  const folder = `${out}.new`
  const { catalogue, published, files } = deriveCatalogue(issues)
  await rm(folder, { recursive: true, force: true })
  await copyPublic(folder)
  for (const { path, content } of [...files, ...manifests(root.base)])
    await writeFileIn(folder, path, content)
  const app = await bundleServer(root)
  await bundleClient({ root, killSwitch }, app, folder)
  await prerenderPages(folder, root, issues, app, app.createRenderer(catalogue, published))
  for (const { path, content } of machineFiles(issues, root, inlineHashes(app)))
    await writeFileIn(folder, path, content)
  await rm(out, { recursive: true, force: true })
  await rename(folder, out)
  const stories = issues.reduce((sum, issue) => sum + issue.stories.length, 0)
  console.log(
    `Built ${issues.length} issues with ${stories} stories into ${out}/, to be served at ${root.base}`,
  )
}

/** The issues of the archive, newest first. Throws a `BuildError` that lists every fault of every file. */
async function checkArchive(archive: string): Promise<Issue[]> {
  const { issues, findings } = await readArchive(archive)
  if (findings.length === 0) return issues
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
