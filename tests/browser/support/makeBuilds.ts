import { appendFile, cp, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invariant } from '../../../src/archive/invariant.ts'
import type { Issue } from '../../../src/archive/issue.ts'
import { readSiteOptions } from '../../../src/cli/buildOptions.ts'
import { readArchive } from '../../../src/disk/readArchive.ts'
import { buildSite } from '../../../src/site/buildSite.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import {
  buildInputs,
  laterHeadline,
  laterIssue,
  laterLabel,
  nextLabel,
  type OtherBuild,
  otherBase,
  otherBuilds,
} from './builds.ts'
import { madeArchive } from './madeArchive.ts'

/** Run by `makeOtherBuilds`, in the project's folder, with the names of builds: makes them one after the other. */

/** Where the sources are from which it builds, and with which options. */
type Plan = { readonly from: string; readonly options: readonly string[] }

const root = process.cwd()

const plans: Record<OtherBuild, (copy: string) => Promise<Plan>> = {
  next: async (copy) => {
    await copySources(copy)
    const worker = join(copy, 'src/workers/search/searchWorker.ts')
    await appendFile(worker, "Reflect.set(globalThis, 'release', 'next')\n")
    await changeFoot(copy, nextLabel)
    return { from: copy, options: [] }
  },
  later: async (copy) => {
    await copySources(copy)
    await changeFoot(copy, laterLabel)
    const folder = join(copy, 'public/archive/issues')
    const { issues } = await readArchive(folder)
    const added = madeIssue(laterIssue, [madeStory('first'), madeStory('second')])
    await writeIssues(folder, [...issues.map(correctJuly), added])
    return { from: copy, options: ['--with-errors'] }
  },
  based: async () => ({ from: root, options: ['--base', otherBase] }),
  made: async (copy) => {
    await writeIssues(copy, madeArchive)
    return { from: root, options: ['--archive', copy, '--with-errors'] }
  },
  killed: async () => ({ from: root, options: ['--kill-switch'] }),
}

process.env.NODE_ENV = 'production'
for (const name of process.argv.slice(2)) await makeBuild(invariant(nameOf(name), `build "${name}"`))

function nameOf(text: string): OtherBuild | undefined {
  return Object.keys(plans).find((name): name is OtherBuild => name === text)
}

/** Builds from a copy of what it changes, so that `dist` and the sources stay unchanged. */
async function makeBuild(name: OtherBuild): Promise<void> {
  const started = new Date()
  const copy = await mkdtemp(join(tmpdir(), 'southwest-china-build-'))
  const { from, options } = await plans[name](copy)
  process.chdir(from)
  await buildSite(readSiteOptions([...options, '--out', otherBuilds[name]]))
  process.chdir(root)
  await utimes(join(otherBuilds[name], 'index.html'), started, started)
  await rm(copy, { recursive: true, force: true })
}

async function copySources(copy: string): Promise<void> {
  for (const input of [...buildInputs, 'tsconfig.json'])
    await cp(join(root, input), join(copy, input), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
}

async function changeFoot(copy: string, label: string): Promise<void> {
  const file = join(copy, 'src/app/i18n/en.json')
  const texts: Record<string, string> = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...texts, 'nav.about': label }))
}

async function writeIssues(folder: string, issues: readonly Issue[]): Promise<void> {
  for (const issue of issues)
    await writeFile(join(folder, `${issue.id}.json`), JSON.stringify(issue, null, 2))
}

function correctJuly(issue: Issue): Issue {
  if (issue.id !== '2021-07') return issue
  const stories = issue.stories.map((story, index) =>
    index === 0 ? { ...story, headline: { ...story.headline, en: laterHeadline } } : story,
  )
  return { ...issue, stories }
}
