import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { editionMakers, editionNames } from '../../src/editions/editionMakers.ts'
import { mailLimit } from '../../src/editions/mail.ts'
import { writeSiteEditions } from '../../src/editions/siteEditions.ts'
import { stableId } from '../../src/editions/stableId.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive } from '../support/bundled.ts'
import { makeFolder } from '../support/makeFolder.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()

it('a build writes three books and a page of an issue, with the same bytes each time', async () => {
  const issue = madeIssue('2021-07', [madeStory('tea')])
  const build = async () => {
    const folder = await makeFolder({})
    const editions = (await writeSiteEditions(folder, [issue], { base: '/' })).get(issue.id) ?? []
    const contents = await Promise.all(editions.map(({ path }) => readFile(join(folder, path))))
    expect(contents.map(({ length }) => length)).toEqual(editions.map(({ bytes }) => bytes))
    return { editions, contents }
  }
  const first = await build()
  expect(first.editions.map(({ path, type }) => `${path} ${type}`)).toEqual([
    'editions/2021-07.en.epub application/epub+zip',
    'editions/2021-07.zh.epub application/epub+zip',
    'editions/2021-07.both.epub application/epub+zip',
    'editions/2021-07.html text/html',
  ])
  expect(await build()).toEqual(first)
})

it.each(editionNames.filter((name) => name !== 'pdf'))(
  'the edition %s is small for the bundled archive: the page for chats above all',
  async (name) => {
    for (const issue of bundled) {
      const files = await editionMakers[name](issue, { root })
      expect(files.length).toBeGreaterThan(0)
      for (const { ending, content } of files)
        expect(Buffer.byteLength(content), ending).toBeLessThan(ending === 'html' ? 80_000 : mailLimit)
    }
  },
)

it('an id is the one that feed readers already know', () => {
  expect(stableId('story', 'en', '2021-07', 'tianfu-airport-opens')).toBe(
    'urn:uuid:7b4eef52-21c5-5503-8752-10d49aecae2c',
  )
})
