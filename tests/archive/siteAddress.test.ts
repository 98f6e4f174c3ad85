import { expect, it } from 'vitest'
import { pageIds, pagePaths, pages } from '../../src/archive/pages.ts'
import { siteAddress, sitePaths } from '../../src/archive/siteAddress.ts'
import { pagePattern, readStoryPath } from '../../src/archive/storyPath.ts'

const paths = pagePaths('/')
const tea = paths.story('zh', '2021-07', 'tea')

it('pages have addresses under their language', () => {
  expect(paths.front('zh')).toBe('/zh/')
  expect(paths.issues('en')).toBe('/en/issues/')
  expect(tea).toBe('/zh/issues/2021-07/tea/')
  expect(paths.name('en', 'customs')).toBe('/en/names/customs/')
  expect(new Set(pageIds.map((id) => pages[id])).size).toBe(pageIds.length)
})

it('ids are in addresses as they are', () => {
  expect(pagePaths('').story('en', '$&', ':storyId')).toBe('en/issues/$&/:storyId/')
})

it('addresses are absolute if the site is known, otherwise they start at the root of the host', () => {
  const path = sitePaths.story('zh', '2021-07', 'tea')
  expect(siteAddress({ base: '/', site: 'https://example.org' }, path)).toBe(`https://example.org${tea}`)
  expect(siteAddress({ base: '/reader/' }, path)).toBe(`/reader${tea}`)
})

it.each([tea, `${tea}index.html`])('reads language, issue and story from %s', (path) => {
  expect(readStoryPath(path)).toEqual({ language: 'zh', issueId: '2021-07', storyId: 'tea' })
})

it.each([paths.issue('en', '2021-07'), '/fr/issues/2021-07/tea/', `${tea}index-html`, `/reader${tea}`])(
  'finds no story in %s',
  (path) => {
    expect(readStoryPath(path)).toBeUndefined()
  },
)

it('finds the page of an address under any base', () => {
  const find = (id: 'issue' | 'story', path: string) => new RegExp(pagePattern(id)).exec(path)?.slice(1)
  expect(find('story', `/reader${tea}`)).toEqual(['zh', '2021-07', 'tea'])
  expect(find('issue', `/reader${paths.issue('en', '2021-07')}`)).toEqual(['en', '2021-07'])
  expect(find('issue', tea)).toBeUndefined()
})
