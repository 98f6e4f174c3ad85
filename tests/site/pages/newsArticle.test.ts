import { expect, it } from 'vitest'
import { inlineJson } from '../../../src/boot/inline.ts'
import { newsArticle } from '../../../src/site/pages/newsArticle.ts'
import { hostileText, madeIssue, madeStory } from '../madeIssues.ts'

const root = { base: '/', site: 'https://example.org' }
const story = madeStory('tea', { date: '2021-07-03', link: 'https://news.example/tea' })
const issue = madeIssue('2021-07', [story], { posted: '2021-08-11', origin: 'https://chamber.example/07' })

/** The article of a story of the issue, in Chinese. */
const articleOf = (changes: Parameters<typeof madeStory>[1]) =>
  newsArticle(issue, madeStory('tea', changes), 'zh', root)

it('says what the story is, in the language of the page', () => {
  expect(newsArticle(issue, story, 'zh', root)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://example.org/zh/issues/2021-07/tea/',
    headline: '标题 tea',
    inLanguage: 'zh-Hans',
    datePublished: '2021-07-03',
    keywords: ['成都', '贸易'],
    contentLocation: [{ '@type': 'Place', name: '成都' }],
    author: { '@type': 'Organization', '@id': 'https://example.org/zh/', name: '西南地区商务通讯' },
    publisher: { '@id': 'https://example.org/zh/' },
    isPartOf: { '@type': 'PublicationIssue', issueNumber: '2021-07', datePublished: '2021-08-11' },
    isBasedOn: ['https://news.example/tea', 'https://chamber.example/07'],
    workTranslation: { '@id': 'https://example.org/en/issues/2021-07/tea/' },
  })
})

it('names one language and no translation for a story in one language', () => {
  const article = articleOf({ headline: { en: 'Tea' }, body: [[{ en: 'Tea is drunk.' }]] })
  expect(article).toMatchObject({ inLanguage: 'en', headline: 'Tea' })
  expect(article).not.toHaveProperty('workTranslation')
})

it('credits the story’s sources, and cites its note’s', () => {
  const sourced = articleOf({
    note: { en: 'Wrong.', zh: '有误。' },
    noteSources: [{ label: { en: 'Tea Daily', zh: '《茶叶日报》' }, link: 'https://tea.example/1' }],
    sources: [{ en: 'Rice Daily', zh: '稻米日报' }],
  })
  expect(sourced).toMatchObject({
    creditText: '《稻米日报》',
    citation: [{ '@type': 'CreativeWork', name: '《茶叶日报》', url: 'https://tea.example/1' }],
  })
})

it('says what was corrected, and when', () => {
  expect(articleOf({ date: '2021-07-03' })).toMatchObject({ dateModified: undefined, correction: undefined })
  const corrections = [{ date: '2021-08-20', en: 'It said 15.', zh: '误作15。' }]
  expect(articleOf({ date: '2021-07-03', corrections })).toMatchObject({
    datePublished: '2021-07-03',
    dateModified: '2021-08-20',
    correction: [{ '@type': 'CorrectionComment', text: '误作15。', datePublished: '2021-08-20' }],
  })
})

it('in a page cannot end the script block that contains it', () => {
  const written = inlineJson({ headline: hostileText })
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toEqual({ headline: hostileText })
})
