import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { mail, mailLimit } from '../../../src/editions/mail/mail.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundledArchive.ts'
import { drawnIssues, hostileIssue } from '../drawnIssues.ts'
import { parsedPage } from '../parsedPage.ts'

const root = { base: '/reader/', site: 'https://example.org' }
const bundled = await bundledArchive()
const all = [...bundled, ...drawnIssues, hostileIssue]

/** An issue with `count` stories, each with a first paragraph of `length` characters in each language. */
function longIssue(count: number, length: number) {
  const body = [[{ en: 'word '.repeat(length / 5).trim(), zh: '字'.repeat(length) }]]
  return madeIssue(
    '2021-07',
    Array.from({ length: count }, (_, at) => madeStory(`story-${at + 1}`, { body })),
  )
}

const long = await mail(longIssue(40, 4000), root)

describe('an email', () => {
  it('is a message with the text and the HTML, and the same each time', async () => {
    for (const issue of all) {
      const { message, html, text } = await mail(issue, root)
      const parsed = await PostalMime.parse(message)
      expect(parsed.html?.replaceAll('\r\n', '\n').trim()).toBe(html.trim())
      expect(parsed.text?.replaceAll('\r\n', '\n').trim()).toBe(text.trim())
      expect(parsed.subject).toMatch(/Southwest China 西南地区.* · \w+ \d{4} \d{4}年\d+月$/)
      expect(parsed.from?.address).toBe('noreply@example.org')
      expect(Number.isNaN(Date.parse(parsed.date ?? ''))).toBe(false)
      expect(Math.max(...message.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(200)
      expect((await mail(issue, root)).message).toBe(message)
    }
  })

  it('has only headlines if it would be larger than what Gmail shows', () => {
    expect(Buffer.byteLength(long.message)).toBeLessThan(mailLimit)
    expect(mailLimit).toBeLessThanOrEqual(102 * 1024)
    expect(parsedPage(long.html).querySelectorAll('h3:lang(en)')).toHaveLength(40)
  })

  it('links to every story with absolute addresses', async () => {
    for (const issue of bundled) {
      const { html, text } = await mail(issue, root)
      const links = [...parsedPage(html).querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '')
      const own = issue.stories.map(({ id }) => `https://example.org/reader/en/issues/${issue.id}/${id}/`)
      expect(links).toEqual(expect.arrayContaining(own))
      expect(text.split('\n')).toEqual(expect.arrayContaining(own))
      expect(links.filter((link) => !/^https?:\/\//.test(link))).toEqual([])
    }
  })

  it('needs no style sheet, no class and no picture', async () => {
    for (const issue of all) {
      const page = parsedPage((await mail(issue, root)).html)
      expect(page.querySelectorAll('img, svg, script, link, [class], [background]')).toHaveLength(0)
      const texts = [...page.querySelectorAll('h1, h2, h3, p, a, td td')]
      expect(texts.filter((one) => !one.hasAttribute('style'))).toEqual([])
      expect(page.body.innerHTML).not.toContain('url(')
    }
  })

  it('begins with its first headlines for the inbox, hidden from readers', async () => {
    const [issue = hostileIssue] = bundled.filter(({ id }) => id === '2021-07')
    const first = parsedPage((await mail(issue, root)).html).body.firstElementChild
    expect(first?.textContent).toContain(issue.stories[0]?.headline.en)
    expect(first?.getAttribute('style')).toContain('display:none')
  })
})
