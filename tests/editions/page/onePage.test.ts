import { describe, expect, it } from 'vitest'
import { inlineHash } from '../../../src/editions/inlineHash.ts'
import { onePage } from '../../../src/editions/page/onePage.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { drawnIssues, hostileIssue } from '../drawnIssues.ts'
import { parsedPage } from '../parsedPage.ts'

const root = { base: '/', site: 'https://example.org' }
const bundled = await bundledArchive()
const pages = [...bundled, ...drawnIssues, hostileIssue].map((issue) => ({
  issue,
  html: onePage(issue, root),
}))

describe('an issue in one file', () => {
  it('runs nothing and loads nothing, even if a text has markup', () => {
    for (const { html } of pages) {
      const page = parsedPage(html)
      expect(
        page.querySelectorAll('script, img, iframe, object, link, b, [src], [style], form'),
      ).toHaveLength(0)
      expect(html).not.toMatch(/\son\w+="|url\(|@import/)
      for (const { protocol } of page.querySelectorAll('a')) expect(protocol).toMatch(/^(https?|about):$/)
    }
  })

  it('allows its one style by a hash that is the same in every issue', () => {
    const policies = pages.map(({ html }) => {
      const page = parsedPage(html)
      const hash = inlineHash(page.querySelector('style')?.textContent ?? '')
      const policy = page.querySelector('[http-equiv=Content-Security-Policy]')?.getAttribute('content')
      expect(policy).toContain(`default-src 'none'; style-src '${hash}';`)
      return policy
    })
    expect(new Set(policies).size).toBe(1)
  })

  it('has every text of every story in both languages, in blocks that say their language', () => {
    for (const { issue, html } of pages.slice(0, bundled.length)) {
      const page = parsedPage(html)
      for (const { id, headline, body, note = headline } of issue.stories) {
        const blocks = (tag: string) => [...page.querySelectorAll(`[id="${id}"] [lang=${tag}]`)]
        const [english, chinese] = ['en', 'zh-Hans'].map((tag) =>
          blocks(tag)
            .map(({ textContent }) => textContent)
            .join('\n'),
        )
        for (const text of [headline, ...body.flat(), note]) {
          expect(english).toContain(text.en ?? '')
          expect(chinese).toContain(text.zh ?? '')
        }
      }
    }
  })

  it('has no landmark without a name: an editor’s note is a note', () => {
    const notes = pages.flatMap(({ html }) => [...parsedPage(html).querySelectorAll('aside')])
    expect(notes.length).toBeGreaterThan(5)
    expect(notes.filter((one) => one.getAttribute('role') !== 'note')).toEqual([])
  })

  it('marks what has no translation, so that no choice of language hides it', () => {
    for (const { html } of pages)
      for (const pair of parsedPage(html).querySelectorAll('main .pair')) {
        const texts = [...pair.querySelectorAll(':scope > [lang], :scope > a > [lang]')]
        const classes = texts.map(({ className }) => className)
        expect(classes).toEqual(texts.length === 1 ? ['alone'] : ['', 'counterpart'])
      }
  })
})
