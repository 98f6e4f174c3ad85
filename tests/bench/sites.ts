import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Bilingual, bilingual } from '../../src/archive/bilingual.ts'
import { invariant } from '../../src/archive/invariant.ts'
import type { Issue, Story } from '../../src/archive/issue.ts'
import { paragraphText } from '../../src/archive/languages.ts'
import { sitePaths } from '../../src/archive/siteAddress.ts'
import { startStaticHost } from '../../src/site/serve/staticHost.ts'
import { type Choose, choices } from '../support/choices.ts'
import { openSlowLink, type SlowLink } from './slowLink.ts'
import { barePage } from './visits.ts'

/** The size of an archive. */
export type ArchiveSize = { readonly issues: number; readonly each: number }

/**
 * Issues of generated stories, newest first, the same at each call. Each story is built like a model story:
 * the same numbers and lengths of paragraphs and sentences, random words of the models, and places and topics
 * of other models. So lengths, bytes, compression and counts are like those of news, but the text is
 * nonsense.
 */
function* syntheticArchive({ issues, each }: ArchiveSize, models: readonly Issue[]): Generator<Issue> {
  const pick = choices(1949)
  const stories = models.flatMap((issue) => issue.stories)
  const makeText = speaker(stories, pick)
  const makeStory = (month: string, index: number): Story => {
    const model = pick(stories)
    const headline = makeText(model.headline)
    const words = headline.en?.toLowerCase().match(/[a-z]+/g) ?? ['']
    return {
      id: `story-${index + 1}-${words.slice(0, 3).join('-').slice(0, 40)}`,
      date: `${month}-${String(1 + (index % 28)).padStart(2, '0')}`,
      section: 'latest',
      places: pick(stories).places,
      topics: pick(stories).topics,
      headline,
      body: model.body.map((paragraph) => paragraph.map(makeText)),
      link: model.link,
    }
  }
  for (let back = 0; back < issues; back++) {
    const id = new Date(Date.UTC(2021, 6 - back, 1)).toISOString().slice(0, 7)
    yield {
      id,
      title: { en: 'Southwest China', zh: '西南地区' },
      posted: `${id}-28`,
      complete: true,
      sources: [{ en: 'Sichuan Daily', zh: '四川日报' }],
      stories: Array.from({ length: each }, (_, index) => makeStory(id, index)),
    }
  }
}

/** Makes random text of the model's length, in the model's languages. */
function speaker(stories: readonly Story[], pick: Choose): (model: Bilingual) => Bilingual {
  const segments = stories.flatMap((story) => story.body.flat())
  const words = segments.flatMap(({ en }) => en?.replace(/[.,;:“”]/g, '').split(' ') ?? [])
  const pairs = segments.flatMap(({ zh }) => zh?.match(/\p{Script=Han}{2}/gu) ?? [])
  const english = (length: number) => {
    let text = ''
    while (text.length < length) text += ` ${pick(words)}`
    return `${text.trim()}.`
  }
  const chinese = (length: number) => {
    const count = Math.ceil(length / 2)
    return `${Array.from({ length: count }, () => pick(pairs)).join('')}。`
  }
  return ({ en, zh }) =>
    bilingual({
      ...(en !== undefined && { en: english(en.length) }),
      ...(zh !== undefined && { zh: chinese(zh.length) }),
    })
}

const cache = 'node_modules/.cache/southwest-china-reader/bench'

/** The folder for the site of the bundled archive, whose stories are real. */
export const bundledSite = join(cache, 'site-bundled')

/** A site built from a synthetic archive, and the cost of the build. */
export type BuiltSite = {
  readonly archive: string
  readonly folder: string
  readonly stories: number
  /** The newest issue of its archive. */
  readonly newest: Issue
  readonly seconds: number
  readonly bytes: number
}

/** Makes an archive of the size, and builds it as a publisher would. */
export async function buildSite(size: ArchiveSize, models: readonly Issue[]): Promise<BuiltSite> {
  const stories = size.issues * size.each
  const archive = join(cache, `archive-${stories}`)
  const folder = join(cache, `site-${stories}`)
  await rm(archive, { recursive: true, force: true })
  await mkdir(archive, { recursive: true })
  for (const issue of syntheticArchive(size, models))
    await writeFile(join(archive, `${issue.id}.json`), JSON.stringify(issue))
  const [newest] = syntheticArchive({ ...size, issues: 1 }, models)
  const start = performance.now()
  await runBuild(archive, folder)
  return {
    archive,
    folder,
    stories,
    newest: invariant(newest, 'issue'),
    seconds: (performance.now() - start) / 1000,
    bytes: await sizeOf(folder),
  }
}

/** Builds an archive into a folder as a publisher would. Synthetic stories have errors. */
export async function runBuild(
  archive: string,
  folder: string,
  options: readonly string[] = [],
): Promise<void> {
  const args = ['run', 'build', '--', '--archive', archive, '--out', folder, '--with-errors', ...options]
  // A build of 10,000 stories lists more than a megabyte of errors.
  const maxBuffer = Number.POSITIVE_INFINITY
  await promisify(execFile)('npm', args, { shell: process.platform === 'win32', maxBuffer })
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  }
  return bytes
}

/** A page: its address, and words on its first screen. */
export type MeasuredPage = { readonly path: string; readonly text: string }

/** A site on a static host, directly and through a slow link, with the bare page of one of its stories. */
export type OpenSite = {
  readonly stories: number
  readonly near: string
  readonly link: SlowLink
  readonly bareLink: SlowLink
  readonly story: MeasuredPage
  readonly front: MeasuredPage
  readonly stop: () => Promise<void>
}

export async function openSite({ folder, newest, stories }: BuiltSite): Promise<OpenSite> {
  // Not the first one: like most stories it has neighbours on both sides.
  const [first, story] = newest.stories
  if (!first || !story) throw new Error('The issue has too few stories.')
  await mkdir(`${folder}-bare`, { recursive: true })
  await writeFile(join(`${folder}-bare`, 'index.html'), barePage(story))
  const [site, bare] = [await hostFolder(folder), await hostFolder(`${folder}-bare`)]
  return {
    stories,
    near: site.near,
    link: site.link,
    bareLink: bare.link,
    story: {
      path: sitePaths.story('en', newest.id, story.id),
      text: paragraphText(story.body[0] ?? [], 'en')?.slice(0, 40) ?? '',
    },
    front: { path: sitePaths.front('en'), text: first.headline.en ?? '' },
    stop: async () => {
      await Promise.all([site.stop(), bare.stop()])
    },
  }
}

async function hostFolder(folder: string) {
  const host = await startStaticHost(folder)
  const link = await openSlowLink(host.url)
  const stop = async () => {
    await link.stop()
    await host.stop()
  }
  return { near: host.url, link, stop }
}
