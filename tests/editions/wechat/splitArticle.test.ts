import readCode from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { SiteRoot } from '../../../src/archive/siteAddress.ts'
import { editionIssue } from '../../../src/editions/editionIssue.ts'
import { splitArticle, wechatLimit } from '../../../src/editions/wechat/splitArticle.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { drawnIssues, hostileIssue } from '../drawnIssues.ts'
import { parsedPage } from '../parsedPage.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()

const split = async (issue: Issue, site: SiteRoot = root) =>
  (await splitArticle(editionIssue(issue, ['zh', 'en']), site)).map(String)
const textOf = (html: string) => parsedPage(html).body.textContent ?? ''

/** A story that no single article can hold. */
const endless = madeStory('endless', {
  body: Array.from({ length: 60 }, (_, at) => [
    { en: `Paragraph ${at + 1}. ${'word '.repeat(200)}`.trim(), zh: '字'.repeat(300) },
  ]),
  link: 'https://news.example.com/endless',
})
const issues = [
  ...bundled,
  ...drawnIssues,
  hostileIssue,
  madeIssue('2021-07', [madeStory('one'), endless, madeStory('two')]),
]
const made = await Promise.all(issues.map(async (issue) => ({ issue, articles: await split(issue) })))

describe('the articles of an issue for an Official Account', () => {
  it('are shorter than the limit of its editor, with their markup', () => {
    expect(wechatLimit).toBe(20_000)
    const lengths = made.flatMap(({ articles }) => articles.map(({ length }) => length))
    expect(Math.max(...lengths)).toBeLessThan(wechatLimit)
  })

  it('have every text, in one article if it has room for the issue', () => {
    expect(made.find(({ issue }) => issue.id === '2021-06')?.articles).toHaveLength(1)
    const bare = (text = '') => text.replace(/\s/g, '')
    for (const { issue, articles } of made.filter((one) => one.issue !== hostileIssue)) {
      const text = bare(articles.map(textOf).join(''))
      for (const { en, zh } of issue.stories.flatMap(({ body }) => body.flat()))
        for (const one of [en, zh]) expect(text).toContain(bare(one))
    }
  })

  it('have inline styles only, and no link', () => {
    const refused =
      'a, img:not([src^="data:image/png"]), style, script, [class], [id], [href], p:not([style])'
    for (const article of made.flatMap(({ articles }) => articles))
      expect(parsedPage(article).querySelectorAll(refused)).toHaveLength(0)
  })

  it('number their sources, and have each as text at the end', async () => {
    const stories = ['tea', 'rice'].map((id) => madeStory(id, { link: `https://news.example.com/${id}` }))
    const [text = ''] = (await split(madeIssue('2021-07', stories))).map(textOf)
    expect(text).toMatch(
      /\[1\][\s\S]*\[2\][\s\S]*\[1\].*https:\/\/news\.example\.com\/tea[\s\S]*\[2\].*example\.com\/rice/,
    )
  })

  it('have a QR code of the site, if it is known', async () => {
    const [july = hostileIssue] = bundled
    for (const article of await split(july)) {
      const picture = Buffer.from(/base64,([^"]+)/.exec(article)?.[1] ?? '', 'base64')
      const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      const code = readCode(new Uint8ClampedArray(data), info.width, info.height)
      expect(code?.data).toBe(`https://example.org/zh/issues/${july.id}/`)
      expect(picture.length).toBeLessThan(1500)
    }
    expect((await split(july, { base: '/' })).join('')).not.toContain('<img')
  })
})
