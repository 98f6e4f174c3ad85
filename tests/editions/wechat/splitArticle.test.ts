import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import { editionIssue } from '../../../src/editions/editionIssue.ts'
import { splitArticle, wechatLimit } from '../../../src/editions/wechat/splitArticle.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { drawnIssues, hostileIssue } from '../drawnIssues.ts'
import { parsedPage } from '../parsedPage.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()
const made = new Map<Issue, readonly string[]>()

/** The articles of an issue, made once for all tests. */
function articlesOf(issue: Issue): readonly string[] {
  const articles = made.get(issue) ?? splitArticle(editionIssue(issue, ['zh', 'en']), root).map(String)
  made.set(issue, articles)
  return articles
}

const textOf = (html: string) => parsedPage(html).body.textContent ?? ''

/** A story that no single article can hold. */
const endless = madeStory('endless', {
  body: Array.from({ length: 60 }, (_, at) => [
    { en: `Paragraph ${at + 1}. ${'word '.repeat(200)}`.trim(), zh: '字'.repeat(300) },
  ]),
  link: 'https://news.example.com/endless',
})
const all = [
  ...bundled,
  ...drawnIssues,
  hostileIssue,
  madeIssue('2021-07', [madeStory('one'), endless, madeStory('two')]),
]

describe('articles for an Official Account', () => {
  it('stay below the limit of its editor, with their markup', () => {
    expect(wechatLimit).toBe(20_000)
    const counts = all.flatMap((issue) => articlesOf(issue).map(({ length }) => length))
    expect(counts.filter((count) => count >= wechatLimit)).toEqual([])
  })

  it('are one if it can hold the issue, and together hold every text', () => {
    const [june] = bundled.filter(({ id }) => id === '2021-06')
    expect(june && articlesOf(june)).toHaveLength(1)
    for (const issue of all.filter((one) => one !== hostileIssue)) {
      const text = articlesOf(issue).map(textOf).join('')
      for (const segment of issue.stories.flatMap(({ body }) => body.flat())) {
        for (const one of [segment.en, segment.zh])
          expect(text.replace(/\s/g, '')).toContain((one ?? '').replace(/\s/g, ''))
      }
    }
  })

  it('have inline styles alone, and no link', () => {
    for (const article of all.flatMap(articlesOf)) {
      const document = parsedPage(article)
      expect(
        document.querySelectorAll(
          'a, img:not([src^="data:image/png"]), style, script, [class], [id], [href]',
        ),
      ).toHaveLength(0)
      expect(document.querySelectorAll('p:not([style])')).toHaveLength(0)
    }
  })

  it('number their sources, and have each at the end as text', () => {
    const issue = madeIssue('2021-07', [
      madeStory('tea', { link: 'https://news.example.com/tea' }),
      madeStory('rice', { link: 'https://news.example.com/rice' }),
    ])
    const [text = ''] = articlesOf(issue).map(textOf)
    expect(text).toMatch(
      /\[1\][\s\S]*\[2\][\s\S]*\[1\].*https:\/\/news\.example\.com\/tea[\s\S]*\[2\].*example\.com\/rice/,
    )
  })

  it('show the way to the site as a code, if the site is known', () => {
    const [july = hostileIssue] = bundled
    expect(articlesOf(july).every((article) => article.includes('<img'))).toBe(true)
    expect(splitArticle(editionIssue(july, ['zh', 'en']), { base: '/' }).join('')).not.toContain('<img')
  })
})
