import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from './sourceTree.ts'

type Folder = {
  /** What whoever looks into the folder may rely on. */
  readonly promise: string
  /** The names that its files may have. */
  readonly holds: readonly RegExp[]
}

const module = /^[a-z][A-Za-z0-9]*\.ts$/
const component = /^[A-Z][A-Za-z0-9]*\.tsx$/
/** `later` is what no story's page needs before the app is here. */
const componentStyle = /^[A-Z][A-Za-z0-9]*(?:\.later)?\.css$/
const settings = /^tsconfig\.json$/
const declaration = /^[a-z][A-Za-z0-9]*\.d\.ts$/

const readme = /^README\.md$/

const feature = [module, component, componentStyle]

const folders: Readonly<Record<string, Folder>> = {
  'src/archive': {
    promise: 'What an issue is, and what follows from that; pure, and runs anywhere.',
    holds: [module, settings],
  },
  'src/archive/figures': {
    promise: 'The figures of a text in either language, and which say the same.',
    holds: [module],
  },
  'src/archive/names': {
    promise: 'The names that recur: their list, where they stand in a text, their pinyin, and the glossary.',
    holds: [module],
  },
  'src/archive/search': {
    promise: 'Which stories have the words of a query, and where.',
    holds: [module],
  },
  'src/device': {
    promise:
      'The archive on a device: its one cache, its one verified read, and how the host is asked; for pages and workers.',
    holds: [module, settings],
  },
  'src/device/workers': {
    promise: 'What a page and its workers tell each other, and how.',
    holds: [module],
  },
  'src/early': {
    promise: 'What a page does before its app, and what it hands to app and service worker. DOM, no React.',
    holds: [module, settings, readme],
  },
  'src/app': {
    promise: 'The reader: where it starts, where its pages are, and what it fetches.',
    holds: [module, /^(?:main|routes|renderPage)\.tsx$/, declaration, settings],
  },
  'src/app/about': { promise: 'The page that says what this is.', holds: feature },
  'src/app/browse': { promise: 'Finding stories: by issue, place and topic.', holds: feature },
  'src/app/filters': { promise: 'Filtering by place and topic, as the address says.', holds: feature },
  'src/app/install': {
    promise: 'How the reader becomes an app of the device.',
    holds: [...feature, /^drawings\.svg$/],
  },
  'src/app/listen': { promise: 'Reading a story aloud.', holds: feature },
  'src/app/names': { promise: 'The glossary, and the page of each name.', holds: feature },
  'src/app/offline': { promise: 'What is on the device, and updates by consent.', holds: feature },
  'src/app/preview': {
    promise: 'What an editor sees beside a draft, with texts of its own; no part of what readers get.',
    holds: [...feature, /^(?:en|zh)\.json$/],
  },
  'src/app/saved': {
    promise: 'What the reader keeps of their own reading: stories saved, how far, and what has been read.',
    holds: feature,
  },
  'src/app/search': { promise: 'Finding stories by their words, in both languages.', holds: feature },
  'src/app/settings': { promise: 'What the reader decides once.', holds: feature },
  'src/app/share': {
    promise: 'Passing on a story, a sentence or a figure: as text, as a picture, on paper.',
    holds: feature,
  },
  'src/app/shell': { promise: 'What stands around every page.', holds: feature },
  'src/app/story': { promise: 'Reading one story in either language or both.', holds: feature },
  'src/app/i18n': {
    promise: 'Every word of the interface in both languages, and dates and numbers.',
    holds: [module, component, declaration, /^(?:en|zh)\.json$/],
  },
  'src/app/start': {
    promise: 'How the app takes over the page that the build wrote.',
    holds: [module, /^[a-z][A-Za-z]*\.tsx$/],
  },
  'src/app/memory': {
    promise: 'What the app remembers: on this device for good, and in stores that components read.',
    holds: [module],
  },
  'src/app/styles': { promise: 'Tokens, and what holds for every page.', holds: [/^[a-z][A-Za-z]*\.css$/] },
  'src/app/ui': { promise: 'Pieces that more than one feature shows.', holds: feature },
  'src/worker': { promise: 'The service worker, kept dull.', holds: [module, settings] },
  'src/searchWorker': {
    promise: 'Searching the issues on the device, away from the page.',
    holds: [module, declaration, settings],
  },
  'src/downloadWorker': {
    promise: 'Bringing the archive’s files to the device and looking after them, away from the page.',
    holds: [module, settings],
  },
  'src/publish': { promise: 'One file a command.', holds: [module, settings] },
  'src/publish/check': { promise: 'Holding issue files against the rules.', holds: [module] },
  'src/publish/check/read': {
    promise: 'The files of the archive as the disk has them, or what is wrong with them.',
    holds: [module],
  },
  'src/publish/check/rules': { promise: 'One editorial rule a file.', holds: [module] },
  'src/publish/import': { promise: 'A newsletter into an issue file, step by step.', holds: [module] },
  'src/publish/import/text': { promise: 'What every step asks of a text.', holds: [module] },
  'src/publish/import/extract': { promise: 'Bytes into lines of text.', holds: [module, declaration] },
  'src/publish/import/parse': { promise: 'Lines of text into stories.', holds: [module] },
  'src/publish/import/pair': { promise: 'English and Chinese, sentence by sentence.', holds: [module] },
  'src/publish/import/tag': { promise: 'Ids, places and topics.', holds: [module] },
  'src/publish/import/report': { promise: 'What an editor must look at.', holds: [module] },
  'src/publish/disk': {
    promise: 'Files and folders on a disk where others work as well.',
    holds: [module],
  },
  'src/publish/serve': { promise: 'A static host for this machine.', holds: [module] },
  'src/publish/site': { promise: 'The archive as a static site, step by step.', holds: [module] },
  'src/publish/site/data': { promise: 'What the site is made of: catalogue, pages, dates.', holds: [module] },
  'src/publish/site/feeds': { promise: 'What machines read of the archive.', holds: [module] },
  'src/publish/site/hosts': { promise: 'What hosts are told of the site.', holds: [module] },
  'src/publish/site/output': { promise: 'Where a build is written, and what it replaces.', holds: [module] },
  'src/publish/site/pages': { promise: 'The pages as HTML.', holds: [module] },
  'src/publish/site/bundle': { promise: 'What the bundler makes of the app.', holds: [module] },
}

const promises = Object.entries(folders).map(([folder, rest]) => ({ folder, ...rest }))
const files = filesUnder('src')
const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1)

describe('a folder of src', () => {
  it('is one of those that made a promise', () => {
    const unknown = new Set(files.map(dirname).filter((folder) => !Object.hasOwn(folders, folder)))
    expect([...unknown]).toEqual([])
  })

  it.each(promises)('$folder keeps its promise: $promise', ({ folder, holds }) => {
    const inside = files.filter((file) => dirname(file) === folder)
    expect(inside.filter((file) => !holds.some((kind) => kind.test(nameOf(file))))).toEqual([])
    expect(inside, 'a promise about an empty folder').not.toEqual([])
  })
})

/** How many files a folder may have before it is divided; the rules are one a file. */
const mostFiles = 16

describe('a folder of publish', () => {
  const counted = promises
    .map(({ folder }) => folder)
    .filter((folder) => folder.startsWith('src/publish') && folder !== 'src/publish/check/rules')

  it.each(counted)('%s has at most 16 files', (folder) => {
    expect(files.filter((file) => dirname(file) === folder).length).toBeLessThanOrEqual(mostFiles)
  })
})

describe('a file', () => {
  it('is not named for what it is not about', () => {
    const vague = /^(?:utils?|helpers?|misc|common|index|types|constants)\./i
    expect([...files, ...filesUnder('tests')].filter((file) => vague.test(nameOf(file)))).toEqual([])
  })

  it('of styles stands beside the component that it is named for', () => {
    const lonely = files
      .filter((file) => file.endsWith('.css') && !file.startsWith('src/app/styles/'))
      .filter((file) => !files.includes(file.replace(/(?:\.later)?\.css$/, '.tsx')))
    expect(lonely).toEqual([])
  })

  it('of tests stands where the source that it tests stands, or tests what has no one source', () => {
    const sourceFolders = new Set(files.map(dirname))
    const mirrored = filesUnder('tests').filter((file) =>
      /^tests\/(?:archive|early|publish|app|device|worker|searchWorker|downloadWorker)\/.*\.test\./.test(
        file,
      ),
    )
    const astray = mirrored.filter((file) => !sourceFolders.has(dirname(file).replace(/^tests/, 'src')))
    expect(astray).toEqual([])
  })
})
