import { expect, it } from 'vitest'
import { pagePaths } from '../../src/archive/pages.ts'
import { pagePattern, readStoryPath } from '../../src/archive/storyPath.ts'

const paths = pagePaths('/')
const tea = paths.story('zh', '2021-07', 'tea')
const ofTea = { language: 'zh', issueId: '2021-07', storyId: 'tea' }

it.each([tea, `${tea}index.html`])('reads language, issue and story from %s', (path) => {
  expect(readStoryPath(path)).toEqual(ofTea)
})

it.each([
  paths.front('en'),
  paths.issue('en', '2021-07'),
  paths.name('en', 'customs'),
  '/fr/issues/2021-07/tea/',
  `${tea}more/`,
  `${tea}index-html`,
  `/reader${tea}`,
])('finds no story in %s', (path) => {
  expect(readStoryPath(path)).toBeUndefined()
})

it('finds a page wherever the site lies', () => {
  const find = (id: 'issue' | 'story', path: string) => new RegExp(pagePattern(id)).exec(path)?.slice(1)
  expect(find('story', `/reader${tea}`)).toEqual(['zh', '2021-07', 'tea'])
  expect(find('issue', `/reader${paths.issue('en', '2021-07')}`)).toEqual(['en', '2021-07'])
  expect(find('issue', tea)).toBeUndefined()
})
