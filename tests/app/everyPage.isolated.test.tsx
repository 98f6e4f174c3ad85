import { describe, expect, it } from 'vitest'
import { createRenderer } from '../../src/app/renderPage.tsx'
import { languages } from '../../src/archive/languages.ts'
import { type PageId, pageIds } from '../../src/archive/pages.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { type PublishedPage, publishedPages } from '../../src/site/publishedPages.ts'
import { bundledArchive, bundledNames } from '../support/bundled.ts'

/*
 * What every page that the build writes must have. One page is tested for each id in the table of pages, so
 * that new pages are included.
 */

const issues = await bundledArchive()
const archive = deriveCatalogue(issues, await bundledNames())
const render = createRenderer(archive)
const published = publishedPages({ issues, glossary: archive.glossary })

/** Of the stories, those with a note and without. */
function samplesOf(id: PublishedPage['id']): PublishedPage[] {
  const all = published.filter((page) => page.id === id)
  const noted = all.find(({ story }) => story?.note)
  return [...all.slice(0, 1), ...(noted ? [noted] : [])]
}

const samples = pageIds.flatMap((id) =>
  samplesOf(id).flatMap(({ pathIn }) =>
    languages.map((language) => ({ id, address: `/${pathIn(language)}` })),
  ),
)

async function written(address: string, id?: PageId): Promise<Document> {
  const { head, body } = await render(address, id)
  return new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html')
}

describe.each(samples)('the page $id at $address', ({ address, id }) => {
  it('has its address and one heading', async () => {
    const page = await written(address, id)
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
  })
})

it('gives every page of a language a different title', async () => {
  const titles = await Promise.all(samples.map(async ({ address }) => (await written(address)).title))
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})

it.each([
  ['/en/', 'Stories', 'Southwest China · Business news from Chengdu, Chongqing, Guizhou and Yunnan'],
  ['/zh/', '报道', '西南地区商务通讯 · 成都、重庆、贵州、云南商务要闻'],
  ['/en/issues/2021-07/', 'July 2021', 'July 2021 · Southwest China'],
  ['/zh/names/chengdu/', '成都', '成都 Chengdu · 西南地区商务通讯'],
])('%s is named and titled in its language', async (address, heading, title) => {
  const page = await written(address)
  expect([page.querySelector('h1')?.textContent, page.title]).toEqual([heading, title])
})
