import { expect, it } from 'vitest'
import { filesOf, noRelease } from '../../src/archive/catalogue.ts'
import { readCatalogue } from '../../src/archive/packedCatalogue.ts'
import { isWordsOf } from '../../src/archive/words/issueWords.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { lexicon } from '../../src/words/lexicon.ts'
import { madeIssue, madeStory } from './madeIssues.ts'

const english = madeStory('english', { headline: { en: 'Tea' }, body: [[{ en: 'Tea.' }]] })
const issues = [
  madeIssue('2021-08', [english]),
  madeIssue('2021-07', [madeStory('tea', { readings: [{ zh: '标题', pinyin: 'biāotī' }] })]),
]
const derived = deriveCatalogue(issues, [], noRelease, { lexicon: lexicon() })
const [withoutChinese, withChinese] = derived.catalogue.issues

it('gives an issue with Chinese a file with its words, which the catalogue lists by its hash', () => {
  const words = withChinese?.words
  const file = derived.files.find(({ path }) => path === `archive/${words?.file}`)
  expect(words?.file).toMatch(/^words\/2021-07\.[\w-]{12}\.json$/)
  expect(words?.bytes).toBe(Buffer.byteLength(file?.content ?? ''))
  expect(isWordsOf(JSON.parse(file?.content ?? ''), '2021-07')).toBe(true)
  expect(file?.content).toContain('biāotī')
  expect(filesOf(derived.catalogue)).toContain(words)
  expect(readCatalogue(JSON.parse(derived.files[0]?.content ?? ''))).toEqual(derived.catalogue)
})

it('gives no words to an issue without Chinese, nor to any without a lexicon', () => {
  expect(withoutChinese).not.toHaveProperty('words')
  expect(deriveCatalogue(issues).catalogue.issues.filter(({ words }) => words)).toEqual([])
})

it('keeps the editor’s readings out of what readers fetch of an issue', () => {
  expect(JSON.stringify(derived.published)).not.toContain('readings')
})
