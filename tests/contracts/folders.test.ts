import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, textOf } from './sourceTree.ts'

const files = filesUnder('src')
const folders = [...new Set(files.map(dirname))].sort()
const readmeOf = (folder: string) => `${folder}/README.md`

/** The kinds of files that a folder may contain, by their names. */
const kinds = {
  readme: /^README\.md$/,
  settings: /^tsconfig\.json$/,
  module: /^[a-z][A-Za-z0-9]*\.ts$/,
  component: /^[A-Z][A-Za-z0-9]*\.tsx$/,
  /** JSX that is not a component: an entry, or a function that renders one. */
  renderer: /^[a-z][A-Za-z]*\.tsx$/,
  componentStyle: /^[A-Z][A-Za-z0-9]*(?:\.later)?\.css$/,
  commonStyle: /^[a-z][A-Za-z]*\.css$/,
  declaration: /^[a-z][A-Za-z0-9]*\.d\.ts$/,
  texts: /^(?:en|zh)\.json$/,
  drawing: /^[a-z]+\.svg$/,
  page: /^[a-z]+\.html$/,
  guide: /^[a-z][A-Za-z]*Guide\.md$/,
  picture: /^[a-z]+\.png$/,
} as const

type Kind = keyof typeof kinds

const feature: readonly Kind[] = ['module', 'component', 'componentStyle']

/**
 * The kinds of files in folders whose names begin so, besides a README and settings. The longest matching beginning
 * counts.
 */
const holds: readonly (readonly [beginning: string, kinds: readonly Kind[]])[] = [
  ['src', []],
  ['src/archive', ['module']],
  ['src/device', ['module']],
  ['src/early', ['module']],
  ['src/worker', ['module']],
  ['src/searchWorker', ['module', 'declaration']],
  ['src/downloadWorker', ['module']],
  ['src/publish', ['module']],
  ['src/publish/import/extract', ['module', 'declaration']],
  ['src/publish/editions/cover', ['module', 'drawing']],
  ['src/app', feature],
  ['src/app/', feature],
  ['src/app/i18n', [...feature, 'declaration', 'texts']],
  ['src/app/preview', [...feature, 'texts']],
  ['src/app/install', [...feature, 'drawing']],
  ['src/app/start', ['module', 'renderer', 'texts']],
  ['src/app/styles', ['commonStyle']],
  ['src/desk', ['page', 'renderer']],
  ['src/desk/', feature],
  ['src/desk/i18n', ['component', 'texts']],
  ['src/desk/guide', ['guide', 'picture']],
]

function kindsIn(folder: string): readonly RegExp[] {
  const fitting = holds.filter(([beginning]) => folder.startsWith(beginning))
  const [, inside = []] = fitting.reduce((longest, one) =>
    one[0].length > longest[0].length ? one : longest,
  )
  const root: readonly Kind[] = folder === 'src/app' ? ['renderer', 'declaration'] : []
  return [...inside, ...root, 'readme' as const, 'settings' as const].map((kind) => kinds[kind])
}

/** The first paragraph below the title. */
function promiseOf(folder: string): string {
  const [, promise = ''] = textOf(readmeOf(folder)).split(/\n{2,}/)
  return promise.trim().replaceAll('\n', ' ')
}

describe('a folder of src', () => {
  it.each(folders)('%s keeps what its README promises', (folder) => {
    expect(existsSync(readmeOf(folder)), `${readmeOf(folder)} is missing`).toBe(true)
    expect(promiseOf(folder)).toMatch(/^[A-Z`].*[.:]$/)
    const inside = files.filter((file) => dirname(file) === folder).map((file) => basename(file))
    expect(inside.filter((name) => !kindsIn(folder).some((kind) => kind.test(name)))).toEqual([])
  })

  it('has at most 16 files, but for the rules, which are one a file', () => {
    const full = folders.filter((folder) => files.filter((file) => dirname(file) === folder).length > 16)
    expect(full).toEqual(['src/publish/check/rules'])
  })
})

describe('a README', () => {
  /** The part of each README that a newcomer must write. */
  const isExample = (name: string) => /\b(?:my|My)[A-Z]/.test(name)
  const readmes = [...folders.map(readmeOf), 'tests/README.md']
  const linesOf = (file: string) => textOf(file).trimEnd().split('\n').length

  it('has at most 40 lines in a folder, and 150 at the top', () => {
    expect(readmes.filter((file) => linesOf(file) > 40)).toEqual([])
    expect(linesOf('README.md')).toBeLessThanOrEqual(150)
  })

  it('names tests and files that there are', () => {
    const all = [...files, ...filesUnder('tests')]
    const isThere = (name: string) => existsSync(name) || all.some((file) => file.endsWith(`/${name}`))
    const missing = [...readmes, 'README.md'].flatMap((readme) =>
      [...textOf(readme).matchAll(/`([\w./-]+\.(?:tsx?|css|md))`|\]\(([^)#:]+)\)/g)]
        .map(([, code, link]) => (code ?? link ?? '').replace(/^(?:\.\.?\/)+/, ''))
        .filter((name) => !isThere(name) && !isExample(name))
        .map((name) => `${readme}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('dates each decision', () => {
    const undated = readmes.flatMap((readme) => {
      const [, decisions = ''] = /\n## Decisions\n([\s\S]*?)(?:\n## |$)/.exec(textOf(readme)) ?? []
      return decisions
        .split('\n')
        .filter((line) => line.startsWith('- ') && !/^- \d{4}-\d\d-\d\d /.test(line))
    })
    expect(undated).toEqual([])
  })

  it.each([
    ['src/app', 'a page'],
    ['src/app', 'a feature'],
    ['src/app/i18n', 'an interface text'],
    ['src/archive', 'a topic'],
    ['src/archive', 'a place'],
    ['src/archive/draft', 'a change'],
    ['src/publish/desk/mends', 'a mend'],
    ['src/archive/site', 'an output format'],
    ['src/early', 'a script'],
    ['src/publish/check/rules', 'a rule'],
    ['tests', 'a test'],
  ])('%s/README.md says how to add %s', (folder, what) => {
    expect(textOf(readmeOf(folder))).toContain(`\n## How to add ${what}\n`)
  })
})

describe('a file', () => {
  it('is not named for what it is not about', () => {
    const vague = /^(?:utils?|helpers?|misc|common|index|types|constants)\./i
    expect([...files, ...filesUnder('tests')].filter((file) => vague.test(basename(file)))).toEqual([])
  })

  it('is not told from another of its folder by capitals alone', () => {
    const stem = (file: string) => file.replace(/\.\w+$/, '')
    const stems = [...new Set(files.filter((file) => /\.tsx?$/.test(file)).map(stem))]
    const lower = stems.map((one) => one.toLowerCase())
    expect(stems.filter((one, index) => lower.indexOf(one.toLowerCase()) !== index)).toEqual([])
  })

  it('of styles stands beside the component that it is named for', () => {
    const lonely = files
      .filter((file) => file.endsWith('.css') && !file.startsWith('src/app/styles/'))
      .filter((file) => !files.includes(file.replace(/(?:\.later)?\.css$/, '.tsx')))
    expect(lonely).toEqual([])
  })

  it('of tests stands where the source that it tests stands, or tests what has no one source', () => {
    const mirrored = filesUnder('tests').filter((file) =>
      /^tests\/(?:archive|publish|app|desk|device|early|worker|searchWorker|downloadWorker)\/.*\.test\./.test(
        file,
      ),
    )
    const astray = mirrored.filter((file) => !folders.includes(dirname(file).replace(/^tests/, 'src')))
    expect(astray).toEqual([])
  })
})
