import { expect, it } from 'vitest'
import { inlineJson } from '../../../src/boot/inline.ts'
import { newsArticle } from '../../../src/site/pages/newsArticle.ts'
import { hostileText, madeIssue, madeStory } from '../madeIssues.ts'

const root = { base: '/', site: 'https://example.org' }
const story = madeStory('tea', { date: '2021-07-03' })
const issue = madeIssue('2021-07', [story])

it('says what the story is, in the language of the page', () => {
  expect(newsArticle(issue, story, 'zh', root)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://example.org/zh/issues/2021-07/tea/',
    headline: '标题 tea',
    inLanguage: 'zh-Hans',
    datePublished: '2021-07-03',
    author: { '@type': 'Organization', '@id': 'https://example.org/zh/', name: '西南地区商务通讯' },
    publisher: { '@id': 'https://example.org/zh/' },
  })
})

it('names the language of a story in the other language, and the day of its last correction', () => {
  const corrections = [{ date: '2021-08-20', en: 'It said 15.', zh: '误作15。' }]
  const changes = { headline: { en: 'Tea' }, body: [[{ en: 'Tea is drunk.' }]], date: '2021-07-03' }
  const articles = [changes, { ...changes, corrections }].map((one) =>
    newsArticle(issue, madeStory('tea', one), 'zh', root),
  )
  const english = { inLanguage: 'en', headline: 'Tea', datePublished: '2021-07-03' }
  expect(articles).toMatchObject([
    { ...english, dateModified: undefined },
    { ...english, dateModified: '2021-08-20' },
  ])
})

it('in a page cannot end the script block that contains it', () => {
  const written = inlineJson({ headline: hostileText })
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toEqual({ headline: hostileText })
})
