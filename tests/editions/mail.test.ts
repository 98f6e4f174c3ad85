import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { mail, mailLimit } from '../../src/editions/mail.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
import { bundledArchive } from '../support/bundled.ts'
import { drawnIssues, hostileIssue } from './drawnIssues.ts'
import { parsedPage } from './parsedPage.ts'

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
      expect(parsed.subject).toMatch(/^\S.* · .*, \w+ \d{4}$/)
      expect([parsed.from, parsed.date, parsed.messageId]).toEqual([undefined, undefined, undefined])
      expect(Math.max(...message.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(200)
      expect((await mail(issue, root)).message).toBe(message)
    }
  })

  it('has as many first paragraphs as Gmail shows, from the first story on, and all headlines', () => {
    expect(Buffer.byteLength(long.html)).toBeLessThan(mailLimit)
    // A paragraph takes 16 kB of the HTML. The whole message, in base64, takes more than twice as much.
    expect(Buffer.byteLength(long.html)).toBeGreaterThan(mailLimit - 17_000)
    expect(mailLimit).toBeLessThanOrEqual(102 * 1024)
    const page = parsedPage(long.html)
    expect(page.querySelectorAll('h3')).toHaveLength(40)
    const told = [...page.querySelectorAll('td td:has(h3)')].map(
      (row) => row.textContent?.includes('字字') && row.textContent.includes('word word'),
    )
    const count = told.lastIndexOf(true) + 1
    expect(count).toBeGreaterThan(1)
    expect(told).toEqual(told.map((_, at) => at < count))
    expect(long.text.match(/word word/g)?.length).toBeGreaterThan(count)
  })

  it('from a sender has a date and an id, and headers by which programs unsubscribe', async () => {
    const sending = {
      from: { name: 'Southwest China 西南地区', address: 'news@example.org' },
      unsubscribe: 'https://example.org/stop?list=1',
    }
    const issue = madeIssue('2021-07', [madeStory('tea')])
    const { message, html, text } = await mail(issue, root, sending)
    const parsed = await PostalMime.parse(message)
    expect(parsed.from).toMatchObject(sending.from)
    expect(Date.now() - Date.parse(parsed.date ?? '')).toBeLessThan(60_000)
    expect(parsed.messageId).toMatch(/^<\S+@example\.org>$/)
    const headers = Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({
      'list-id': '<example.org>',
      'list-unsubscribe': `<${sending.unsubscribe}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    expect(headers).not.toHaveProperty('x-unsent')
    const stops = [...parsedPage(html).querySelectorAll(`a[href="${sending.unsubscribe}"]`)]
    expect(stops.map(({ textContent }) => textContent)).toEqual(['Unsubscribe', '退订'])
    expect(text).toContain(sending.unsubscribe)
    const other = await mail(issue, root, sending)
    expect((await PostalMime.parse(other.message)).messageId).not.toBe(parsed.messageId)
  })

  it('without a sender says how to stop it, and shows the tag of a mailing service as it is', async () => {
    const issue = madeIssue('2021-07', [madeStory('tea')])
    const { html, text } = await mail(issue, root)
    for (const one of [html, text]) expect(one).toMatch(/reply with “unsubscribe”[\s\S]*退订请回复“退订”/)
    const { html: tagged, message } = await mail(issue, root, { unsubscribe: '*|UNSUB|*' })
    expect(tagged).toContain('href="*|UNSUB|*"')
    expect(message).not.toContain('List-Unsubscribe')
  })

  it('says in both parts that a story is not published in a language', async () => {
    const story = madeStory('tea', { headline: { zh: '茶' }, body: [[{ zh: '茶。' }]] })
    const { html, text } = await mail(madeIssue('2021-07', [story]), root)
    for (const one of [html, text.replace(/\s+/g, ' ')])
      expect(one).toContain('This story has not been published in English')
  })

  it('links to every story with absolute addresses', async () => {
    for (const issue of bundled) {
      const { html, text } = await mail(issue, root)
      const links = [...parsedPage(html).querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '')
      const own = issue.stories.flatMap(({ id }) =>
        ['en', 'zh'].map((one) => `https://example.org/reader/${one}/issues/${issue.id}/${id}/`),
      )
      expect(links).toEqual(expect.arrayContaining(own))
      for (const link of parsedPage(html).querySelectorAll('a[href*="/reader/"]'))
        expect([link.textContent, link.getAttribute('href')?.split('/')[4]]).toEqual([
          link.textContent,
          link.getAttribute('lang') === 'en' ? 'en' : 'zh',
        ])
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

  it('has a fixed width and a row for each story in Outlook for Windows, which ignores max-width and cuts high rows', async () => {
    const [issue = hostileIssue] = bundled.filter(({ id }) => id === '2021-07')
    const { html } = await mail(issue, root)
    const conditions = [...html.matchAll(/<!--\[if mso\]>(.*?)<!\[endif\]-->/g)].map(([, part]) => part)
    expect(conditions.join('')).toMatch(
      /^<table role="presentation" width="600"[^>]*><tr><td><\/td><\/tr><\/table>$/,
    )
    expect(parsedPage(html).querySelectorAll('tr').length).toBeGreaterThan(issue.stories.length)
  })

  it('has the first headline as its subject, and begins with the next two for the inbox, hidden from readers', async () => {
    const [issue = hostileIssue] = bundled.filter(({ id }) => id === '2021-07')
    const { html, message } = await mail(issue, root)
    const [one, ...others] = issue.stories.map(({ headline }) => `${headline.en} ${headline.zh}`)
    expect((await PostalMime.parse(message)).subject).toBe(`${one} · Southwest China, July 2021`)
    const first = parsedPage(html).body.firstElementChild
    expect(first?.textContent).toBe(others.slice(0, 2).join(' · '))
    expect(first?.getAttribute('style')).toContain('display:none')
  })
})
