import readCode from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/archive/issue.ts'
import type { SiteRoot } from '../../src/archive/siteAddress.ts'
import { wechatPage } from '../../src/editions/wechatPage.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive } from '../support/bundled.ts'
import { drawnIssues, hostileIssue } from './drawnIssues.ts'
import { parsedPage } from './parsedPage.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()
const [, july = hostileIssue] = bundled

const made = async (issue: Issue, site: SiteRoot = root) => {
  const { html } = await wechatPage(issue, site, `${issue.id}.wechat.png`)
  const page = parsedPage(html)
  const textOf = (id: string) => page.getElementById(id)?.textContent ?? ''
  return { page, textOf, article: page.getElementById('article')?.innerHTML ?? '' }
}

describe('the page for an Official Account', () => {
  it('has July in one article, with a title, a summary, an address and a cover', async () => {
    const { page, textOf, article } = await made(july)
    expect(july.id).toBe('2021-07')
    expect(article.length).toBeLessThan(18_000)
    expect(page.body.textContent).toMatch(/1\d,\d{3} characters\. The editor accepts 20,000/)
    expect(textOf('title')).toBe('西南地区 · 2021年7月')
    expect(textOf('digest')).toMatch(/^.{40,120}$/)
    expect(textOf('digest')).toContain(july.stories[0]?.headline.zh)
    expect(textOf('link')).toBe('https://example.org/zh/issues/2021-07/')
    expect(page.body.textContent).toContain('2021-07.wechat.png')
  })

  it('cuts a first headline that is longer than a summary may be', async () => {
    const headline = { en: 'Long', zh: '长'.repeat(200) }
    const { textOf } = await made(madeIssue('2021-07', [madeStory('long', { headline })]))
    expect(textOf('digest')).toHaveLength(120)
  })

  it('has every Chinese text in the article, and nothing that the account’s editor refuses', async () => {
    const bare = (text = '') => text.replace(/\s/g, '')
    const refused =
      'a, img:not([src^="data:image/png"]), style, script, [class], [id], [href], p:not([style])'
    for (const issue of [...bundled, ...drawnIssues, hostileIssue]) {
      const { article, textOf } = await made(issue)
      expect(parsedPage(article).querySelectorAll(refused)).toHaveLength(0)
      if (issue === hostileIssue) continue
      for (const { zh } of issue.stories.flatMap(({ body }) => body.flat()))
        expect(bare(textOf('article'))).toContain(bare(zh))
    }
  })

  it('numbers the sources of the article, and has each as text at the end', async () => {
    const stories = ['tea', 'rice'].map((id) => madeStory(id, { link: `https://news.example.com/${id}` }))
    const { textOf } = await made(madeIssue('2021-07', stories))
    expect(textOf('article')).toMatch(
      /来源 \[1\][\s\S]*来源 \[2\][\s\S]*\[1\].*https:\/\/news\.example\.com\/tea[\s\S]*\[2\].*example\.com\/rice/,
    )
  })

  it('has a QR code and an address of the site, if it is known', async () => {
    const { article } = await made(july)
    const picture = Buffer.from(/base64,([^"]+)/.exec(article)?.[1] ?? '', 'base64')
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const code = readCode(new Uint8ClampedArray(data), info.width, info.height)
    expect(code?.data).toBe('https://example.org/zh/issues/2021-07/')
    expect(picture.length).toBeLessThan(1500)
    const { page } = await made(july, { base: '/' })
    expect(page.querySelector('img, #link')).toBeNull()
  })
})
