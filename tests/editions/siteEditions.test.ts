import { expect, it } from 'vitest'
import { siteEditions } from '../../src/editions/siteEditions.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'

const issue = madeIssue('2021-07', [madeStory('tea')])
const root = { base: '/' }

it('makes the three books and the page of an issue, with their types', async () => {
  expect((await siteEditions(issue, root)).map(({ path, type }) => [path, type])).toEqual([
    ['editions/2021-07.en.epub', 'application/epub+zip'],
    ['editions/2021-07.zh.epub', 'application/epub+zip'],
    ['editions/2021-07.both.epub', 'application/epub+zip'],
    ['editions/2021-07.html', 'text/html'],
  ])
})

it('makes the same bytes from the same issue', async () => {
  expect(await siteEditions(issue, root)).toEqual(await siteEditions(issue, root))
})
