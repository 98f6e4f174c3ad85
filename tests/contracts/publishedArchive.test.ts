import { describe, expect, it } from 'vitest'
import { isOpenError } from '../../src/archive/finding.ts'
import { languages } from '../../src/archive/languages.ts'
import { checkArchive } from '../../src/publish/check/checkArchive.ts'
import { textPairs } from '../../src/publish/check/storyTexts.ts'
import { bundledArchive } from '../support/bundledArchive.ts'

const issues = await bundledArchive()
const stories = issues.flatMap((issue) => issue.stories.map((story) => ({ issue: issue.id, ...story })))
/** Every pair of texts, titles and sources included, with what to call it. */
const pairs = issues.flatMap((issue) => [
  { where: `${issue.id} title`, pair: issue.title },
  ...(issue.sources ?? []).map((pair) => ({ where: `${issue.id} source`, pair })),
  ...textPairs(issue).map(({ path, pair }) => ({ where: `${issue.id} ${path}`, pair })),
])
const textsIn = (language: 'en' | 'zh') =>
  pairs.flatMap(({ where, pair }) => (pair[language] === undefined ? [] : [{ where, text: pair[language] }]))

describe('the archive that the repository carries', () => {
  it('holds against its schema and its editorial rules', async () => {
    const { findings } = await checkArchive('public/archive/issues')
    expect(findings.filter(isOpenError)).toEqual([])
  })

  it('is four issues, of which July 2021 has 17 stories', () => {
    expect(issues.map(({ id }) => id)).toEqual(['2021-08', '2021-07', '2021-06', '2018-10'])
    expect(issues.find(({ id }) => id === '2021-07')?.stories).toHaveLength(17)
  })

  it.each(languages)('tells every story, sentence by sentence, in %s', (language) => {
    expect(pairs.filter(({ pair }) => pair[language] === undefined).map(({ where }) => where)).toEqual([])
  })

  it('gives no two stories of it the same address', () => {
    expect(new Set(stories.map(({ issue, id }) => `${issue}/${id}`)).size).toBe(stories.length)
  })
})

describe('its Chinese', () => {
  const chinese = textsIn('zh')
  const matching = (pattern: RegExp) => chinese.filter(({ text }) => pattern.test(text))

  it('has no half-width punctuation beside a Chinese character', () => {
    expect(matching(/\p{Script=Han}[,.;:?!()"']|[,;:?!()"']\p{Script=Han}/u)).toEqual([])
  })

  it('has no space between Chinese and Latin, which the browser sets', () => {
    expect(
      matching(/[\p{Script=Han}，。；：？！、（）“”]\s|\s[\p{Script=Han}，。；：？！、（）“”]/u),
    ).toEqual([])
  })

  it('is Chinese, names of sources aside', () => {
    const latin = chinese.filter(({ text }) => !/\p{Script=Han}/u.test(text))
    expect(latin.filter(({ where }) => !where.endsWith('source'))).toEqual([])
  })
})

describe('its English', () => {
  const english = textsIn('en')
  const matching = (pattern: RegExp) => english.filter(({ text }) => pattern.test(text))

  it('has no straight quotation marks', () => {
    expect(matching(/["']/)).toEqual([])
  })

  it('has no full-width punctuation, and no Chinese characters but where a note quotes them', () => {
    expect(matching(/[，。；：？！、（）]/)).toEqual([])
    expect(matching(/\p{Script=Han}/u).filter(({ where }) => !where.includes('.note'))).toEqual([])
  })

  it('has no two spaces together', () => {
    expect(matching(/\s\s/)).toEqual([])
  })
})
