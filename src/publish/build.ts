import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { languages } from '../archive/languages.ts'
import { formatFinding } from './check/finding.ts'
import { readArchive } from './check/readArchive.ts'
import { bundleClient, bundleServer } from './site/bundle.ts'
import { type ArchiveFile, deriveCatalogue } from './site/deriveCatalogue.ts'
import { pageAddresses } from './site/pageAddresses.ts'
import { prerenderPages } from './site/prerenderPages.ts'
import { OptionError, readSiteOptions, type SiteOptions } from './site/siteOptions.ts'
import { webManifest } from './site/webManifest.ts'

/** `npm run build [-- --archive DIR --base /path/ --site https://example.org]`: the archive → `dist/`, a static site. */
process.env.NODE_ENV = 'production'
const output = 'dist'

try {
  await buildSite(readSiteOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof OptionError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Nothing of the last good output is touched until the new one is whole. */
async function buildSite(options: SiteOptions): Promise<void> {
  const { issues, findings } = await readArchive(options.archive)
  if (findings.length > 0) {
    for (const finding of findings) console.error(`${formatFinding(finding)}\n`)
    throw new OptionError(`${findings.length} findings; nothing was built.`)
  }
  const folder = `${output}.new`
  await rm(folder, { recursive: true, force: true })
  const { catalogue, files } = deriveCatalogue(issues)
  await copyPublic(folder)
  await writeWebManifests(folder, options.base)
  await writeArchive(folder, [{ file: 'catalogue.json', text: JSON.stringify(catalogue) }, ...files])
  const app = await bundleServer(options)
  await bundleClient(options, folder)
  await prerenderPages(folder, options.base, pageAddresses(issues), app.createRenderer(catalogue, issues))
  await rm(output, { recursive: true, force: true })
  await rename(folder, output)
  const stories = issues.reduce((sum, issue) => sum + issue.stories.length, 0)
  console.log(`Built ${issues.length} issues with ${stories} stories into ${output}/ for ${options.base}`)
}

async function copyPublic(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir('public')) {
    if (name !== 'archive') await cp(join('public', name), join(folder, name), { recursive: true })
  }
}

async function writeArchive(folder: string, files: readonly ArchiveFile[]): Promise<void> {
  for (const { file, text } of files) {
    const path = join(folder, 'archive', file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}

async function writeWebManifests(folder: string, base: string): Promise<void> {
  for (const language of languages) {
    const text = JSON.stringify(webManifest({ base, language }))
    await writeFile(join(folder, `manifest.${language}.webmanifest`), text)
  }
}
