import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { epub } from '../../src/editions/epub/epub.ts'
import { onePage } from '../../src/editions/page/onePage.ts'
import { madeIssue, madeStory } from '../site/madeIssues.ts'
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
  zh: unzipSync(await epub(tea, ['zh'], root, madeSpeller)),
  both: unzipSync(await epub(tea, ['en', 'zh'], root, madeSpeller)),
}
const fileOf = (name: string, shown: 'zh' | 'both' = 'zh') =>
  parsedXml(strFromU8(books[shown][`EPUB/${name}`] ?? new Uint8Array()))

/** The text without its pinyin. */
function bareText(element: Element): string {
  for (const one of element.querySelectorAll('rt, rp')) one.remove()
  return element.textContent ?? ''
}

describe('a book with pinyin', () => {
  it('has it above every word of headline, text and note, in brackets for readers without ruby', () => {
    const page = fileOf('story-tea.xhtml')
    const headline = [...page.querySelectorAll('h1 ruby')].map((one) => one.textContent)
    expect(headline).toEqual([...'成都的茶'].map((character) => `${character}(pīn’ā)`))
    const words = [...page.querySelectorAll('p ruby')].map((one) => one.firstChild?.textContent)
    expect(words.join('')).toBe('茶叶出口增长已核对')
    expect(bareText(page.documentElement)).toContain('茶叶出口增长9%。')
  })

  it('breaks lines between words only', () => {
    const page = fileOf('story-tea.xhtml')
    const headline = [...(page.querySelector('h1 .spelt')?.children ?? [])].map(({ localName }) => localName)
    expect(headline.join(' ')).toBe('ruby wbr ruby wbr ruby wbr ruby')
    const text = page.querySelector('.start > .pair:last-child p')
    expect(text?.lastElementChild?.localName).toBe('ruby')
  })

  it('is a different book for programs, and has no pinyin in its contents and titles', async () => {
    for (const name of ['contents.xhtml', 'package.opf']) expect(fileOf(name).querySelector('rt')).toBeNull()
    expect(fileOf('contents.xhtml').querySelector('nav a')?.textContent).toBe('成都的茶')
    const described = fileOf('package.opf', 'both')
    const titles = [...described.getElementsByTagName('dc:title')].map((one) => one.textContent)
    expect(titles).toEqual([
      'Southwest China, July 2021, with pinyin (English and Chinese)',
      '西南地区，2021年7月，拼音版（中英对照）',
    ])
    const plain = unzipSync(await epub(tea, ['en', 'zh'], root))['EPUB/package.opf']
    const idOf = (text: string | null) => /urn:uuid:[0-9a-f-]+/.exec(text ?? '')?.[0]
    expect(idOf(described.documentElement.textContent)).not.toBe(idOf(strFromU8(plain ?? new Uint8Array())))
  })

  it('names the dictionary and its licence', () => {
    expect(fileOf('about.xhtml', 'both').documentElement.textContent).toContain('CC-CEDICT (CC BY-SA 4.0)')
  })
})

describe('a page with pinyin', () => {
  it('has its style draw it, so that a PDF does not have it as text', () => {
    const page = parsedPage(onePage(tea, root, madeSpeller))
    const marks = [...page.querySelectorAll('h3 rt')]
    expect(marks.map((one) => one.getAttribute('data-pinyin'))).toEqual(Array(4).fill('pīn’ā'))
    expect(marks.map((one) => one.textContent).join('')).toBe('')
    expect(page.querySelector('style')?.textContent).toContain('rt::before{content:attr(data-pinyin)}')
  })

  it('has every text of the page without pinyin', () => {
    const textOf = (html: string) =>
      [...parsedPage(html).querySelectorAll('article')].map(bareText).join('').replace(/\s/g, '')
    for (const issue of [...drawnIssues.slice(0, 4), hostileIssue])
      expect(textOf(onePage(issue, root, madeSpeller))).toBe(textOf(onePage(issue, root)))
  })
})
