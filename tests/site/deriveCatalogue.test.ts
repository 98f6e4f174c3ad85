import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { schemaVersion } from '../../src/archive/catalogue.ts'
import { readCatalogue } from '../../src/archive/packedCatalogue.ts'
import { publishIssue } from '../../src/archive/publishedIssue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { bundledArchive } from '../support/bundledArchive.ts'
import { madeIssue, madeStory } from './madeIssues.ts'

it('promises of each issue file exactly what the file is', async () => {
  const { catalogue, files } = deriveCatalogue(await bundledArchive())
  expect(files.slice(1).map(({ path }) => path)).toEqual(
    catalogue.issues.map(({ file }) => `archive/${file}`),
  )
  for (const [index, { content }] of files.slice(1).entries()) {
    const bytes = Buffer.from(content, 'utf8')
    expect(catalogue.issues[index]).toMatchObject({
      bytes: bytes.length,
      sri: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    })
  }
})

it('writes the catalogue, and issue files that are the issues as they are published', async () => {
  const issues = await bundledArchive()
  const { catalogue, files } = deriveCatalogue(issues)
  expect(files[0]?.path).toBe('archive/catalogue.json')
  const [received, ...rest] = files.map(({ content }) => JSON.parse(content))
  expect(readCatalogue(received)).toEqual(JSON.parse(JSON.stringify(catalogue)))
  expect(rest).toEqual(issues.map((issue) => publishIssue(issue)))
  expect(files.filter(({ content }) => content.includes('\n'))).toEqual([])
})

it('counts bytes, not characters', () => {
  const { catalogue, files } = deriveCatalogue([madeIssue('2021-07', [madeStory('tea')])])
  expect(catalogue.issues[0]?.bytes).toBeGreaterThan(files[1]?.content.length ?? 0)
})

it('names a file by its content: the same for the same, another for a changed one', () => {
  const fileOf = (headline: string) =>
    deriveCatalogue([madeIssue('2021-07', [madeStory('tea', { headline: { en: headline } })])]).catalogue
      .issues[0]?.file
  expect(fileOf('Tea')).toMatch(/^issues\/2021-07\.[\w-]{12}\.json$/)
  expect(fileOf('Tea')).toBe(fileOf('Tea'))
  expect(fileOf('Tea!')).not.toBe(fileOf('Tea'))
})

it('counts stories of the same tags together, in whatever order the tags stand', () => {
  const stories = [
    madeStory('a', { places: ['sichuan', 'chengdu'], topics: ['trade', 'energy'] }),
    madeStory('b', { places: ['chengdu', 'sichuan'], topics: ['energy', 'trade'] }),
    madeStory('c', { places: [], topics: ['education'] }),
  ]
  expect(deriveCatalogue([madeIssue('2021-07', stories)]).catalogue.issues[0]?.facets).toEqual({
    'chengdu,sichuan/energy,trade': 2,
    '/education': 1,
  })
})

it('takes an issue for complete unless it says otherwise', () => {
  const stories = [madeStory('tea')]
  const { issues } = deriveCatalogue([
    madeIssue('2021-08', stories, { complete: false }),
    madeIssue('2021-07', stories, { complete: true }),
    madeIssue('2021-06', stories),
  ]).catalogue
  expect(issues.map(({ complete }) => complete)).toEqual([false, true, true])
})

it('carries what a list of issues shows, in the order given', () => {
  const { catalogue } = deriveCatalogue([
    madeIssue('2021-08', [madeStory('tea')], { posted: '2021-09-01' }),
    madeIssue('2021-07', [madeStory('tea')]),
  ])
  expect(catalogue.schema).toBe(schemaVersion)
  expect(catalogue.issues).toMatchObject([
    { id: '2021-08', posted: '2021-09-01', title: { en: 'Southwest China', zh: '西南地区' } },
    { id: '2021-07', title: { en: 'Southwest China', zh: '西南地区' } },
  ])
})
