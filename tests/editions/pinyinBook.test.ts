import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { epub } from '../../src/editions/epub/epub.ts'
import { onePage } from '../../src/editions/page/onePage.ts'
import { madeIssue, madeStory, publication } from '../site/madeIssues.ts'
import { drawnIssues, hostileIssue } from './drawnIssues.ts'
import { madeSpeller } from './madeSpeller.ts'
import { parsedPage, parsedXml } from './parsedPage.ts'

const root = { base: '/', site: 'https://example.org' }
const tea = madeIssue('2021-07', [
  madeStory('tea', {
    headline: { en: 'Tea', zh: '成都的茶' },
    body: [[{ en: 'Exports grew.', zh: '茶叶出口增长9%。' }]],
    note: { en: 'Checked.', zh: '已核对。' },
  }),
])

const books = {
  zh: unzipSync(await epub(tea, ['zh'], root, publication, madeSpeller)),
  both: unzipSync(await epub(tea, ['en', 'zh'], root, publication, madeSpeller)),
}
const fileOf = (name: string, shown: 'zh' | 'both' = 'zh') =>
  parsedXml(strFromU8(books[shown][`EPUB/${name}`] ?? new Uint8Array()))

/** The text that stands when what belongs to pinyin is taken away. */
function bareText(document: Document): string {
  for (const one of document.querySelectorAll('rt, rp')) one.remove()
  return document.documentElement.textContent ?? ''
}

describe('a book with pinyin', () => {
  it('has it above every word of headline, text and note, in brackets where a reader knows no ruby', () => {
    const page = fileOf('story-tea.xhtml')
    expect([...page.querySelectorAll('h1 ruby')].map((one) => one.textContent)).toEqual([
      '成(pīn’ā)',
      '都(pīn’ā)',
      '的(pīn’ā)',
      '茶(pīn’ā)',
    ])
    const words = [...page.querySelectorAll('p ruby')].map((one) => one.firstChild?.textContent)
    expect(words.join('')).toBe('茶叶出口增长已核对')
    expect(bareText(page)).toContain('茶叶出口增长9%。')
  })

  it('lets lines break between words and nowhere else', () => {
    const headline = fileOf('story-tea.xhtml').querySelector('h1 .spelt')
    expect([...(headline?.children ?? [])].map(({ localName }) => localName).join(' ')).toBe(
      'ruby wbr ruby wbr ruby wbr ruby',
    )
    const text = fileOf('story-tea.xhtml').querySelector('.start > .pair:last-child p')
    expect(text?.lastElementChild?.localName).toBe('ruby')
  })

  it('has its contents, title and list of books without, and says that it is another book', async () => {
    for (const name of ['contents.xhtml', 'package.opf']) expect(fileOf(name).querySelector('rt')).toBeNull()
    expect(fileOf('contents.xhtml').querySelector('nav a')?.textContent).toBe('成都的茶')
    const described = fileOf('package.opf', 'both')
    const titles = [...described.getElementsByTagName('dc:title')].map((one) => one.textContent)
    expect(titles).toEqual(['Southwest China, July 2021, with pinyin', '西南地区，2021年7月，拼音版'])
    const plain = strFromU8(
      unzipSync(await epub(tea, ['en', 'zh'], root, publication))['EPUB/package.opf'] ?? new Uint8Array(),
    )
    const idOf = (text: string) => /urn:uuid:[0-9a-f-]+/.exec(text)?.[0]
    expect(idOf(described.documentElement.textContent ?? '')).not.toBe(idOf(plain))
  })

  it('names the dictionary and its licence', () => {
    expect(fileOf('about.xhtml', 'both').documentElement.textContent).toContain('CC-CEDICT (CC BY-SA 4.0)')
  })
})

describe('a page with pinyin', () => {
  it('has the style draw it, so that it is in no text of a PDF', () => {
    const page = parsedPage(onePage(tea, root, madeSpeller))
    const marks = [...page.querySelectorAll('h3 rt')]
    expect(marks.map((one) => one.getAttribute('data-pinyin'))).toEqual(
      Array.from({ length: 4 }, () => 'pīn’ā'),
    )
    expect(marks.map((one) => one.textContent).join('')).toBe('')
    expect(page.querySelector('style')?.textContent).toContain('rt::before{content:attr(data-pinyin)}')
  })

  it('has every text of the page without', () => {
    const squeezed = (text: string) => text.replace(/\s/g, '')
    for (const issue of [...drawnIssues.slice(0, 4), hostileIssue]) {
      const [bare, plain] = [onePage(issue, root, madeSpeller), onePage(issue, root)].map((html) => {
        const page = parsedPage(html)
        return squeezed(
          [...page.querySelectorAll('article')]
            .map((one) => {
              for (const mark of one.querySelectorAll('rt, rp')) mark.remove()
              return one.textContent
            })
            .join(''),
        )
      })
      expect(bare).toBe(plain)
    }
  })
})
