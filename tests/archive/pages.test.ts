import { expect, it } from 'vitest'
import { pageIds, pagePaths, pages, sectionIds } from '../../src/archive/pages.ts'

it('gives each page an address behind its language, with the ids in their places', () => {
  const paths = pagePaths('/')
  expect(paths.front('zh')).toBe('/zh/')
  expect(paths.issues('en')).toBe('/en/issues/')
  expect(paths.story('zh', '2021-07', 'tea')).toBe('/zh/issues/2021-07/tea/')
  expect(paths.name('en', 'customs')).toBe('/en/names/customs/')
})

it('takes an id for what it is, whatever a replacement would read into it', () => {
  expect(pagePaths('').story('en', '$&', ':storyId')).toBe('en/issues/$&/:storyId/')
})

it('has no two pages at one address', () => {
  expect(new Set(pageIds.map((id) => pages[id].path)).size).toBe(pageIds.length)
})

it('leads from the bars to pages that need no id', () => {
  expect(sectionIds.filter((id) => pages[id].path.includes(':'))).toEqual([])
  expect(sectionIds[0]).toBe('front')
})
