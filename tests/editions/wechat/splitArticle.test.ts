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
const made = new Map<Issue, readonly string[]>()
const split = async (issue: Issue, site: SiteRoot) =>
  (await splitArticle(editionIssue(issue, ['zh', 'en']), site)).map(String)

function articlesOf(issue: Issue): readonly string[] {
  return made.get(issue) ?? []
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

for (const issue of all) made.set(issue, await split(issue, root))

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

  it('number their sources, and have each at the end as text', async () => {
    const issue = madeIssue('2021-07', [
      madeStory('tea', { link: 'https://news.example.com/tea' }),
      madeStory('rice', { link: 'https://news.example.com/rice' }),
    ])
    const [text = ''] = (await split(issue, root)).map(textOf)
    expect(text).toMatch(
      /\[1\][\s\S]*\[2\][\s\S]*\[1\].*https:\/\/news\.example\.com\/tea[\s\S]*\[2\].*example\.com\/rice/,
    )
  })

  it('show the way to the site as a code, if the site is known', async () => {
    const [july = hostileIssue] = bundled
    for (const article of articlesOf(july)) {
      const picture = Buffer.from(/base64,([^"]+)/.exec(article)?.[1] ?? '', 'base64')
      const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      const code = readCode(new Uint8ClampedArray(data), info.width, info.height)
      expect(code?.data).toBe(`https://example.org/zh/issues/${july.id}/`)
      expect(picture.length).toBeLessThan(1500)
    }
    expect((await split(july, { base: '/' })).join('')).not.toContain('<img')
  })
})
