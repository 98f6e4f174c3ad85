import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { LanguagesShown } from '../../../src/archive/languages.ts'
import { epub } from '../../../src/editions/epub/epub.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'
import { bundledArchive } from '../../support/bundled.ts'
import { hostileIssue } from '../drawnIssues.ts'
import { parsedXml } from '../parsedPage.ts'

const root = { base: '/reader/', site: 'https://example.org' }
const editions: readonly LanguagesShown[] = [['en'], ['zh'], ['en', 'zh']]
const bundled = await bundledArchive()

const bookOf = (issue: Issue, shown: LanguagesShown = ['en', 'zh']) => epub(issue, shown, root)

/** A file of the book, parsed as strictly as by an e-book reader. */
function fileOf(book: Uint8Array, name: string): Document {
  const bytes = unzipSync(book)[`EPUB/${name}`]
  if (!bytes) throw new Error(`The book has no ${name}.`)
  return parsedXml(strFromU8(bytes))
}

const textsOf = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)

describe('a book', () => {
  const july = bundled.find(({ id }) => id === '2021-07') ?? hostileIssue

  it('lists every headline in its contents, in order', async () => {
    const contents = fileOf(await bookOf(july, ['en']), 'contents.xhtml')
    const headlines = july.stories.map(({ headline }) => headline.en)
    expect(textsOf(contents, 'nav#toc a').slice(0, -1)).toEqual(headlines)
  })

  it('says the language of each block, as HTML does and as XML does', async () => {
    const book = await bookOf(july)
    const files = Object.keys(unzipSync(book)).filter((name) => /story-.*\.xhtml$/.test(name))
    expect(files).toHaveLength(17)
    for (const name of files)
      for (const block of fileOf(book, name.replace('EPUB/', '')).querySelectorAll(
        'p:not(:has(a)), h1 span, a span',
      )) {
        const lang = block.getAttribute('lang')
        expect(['en', 'zh-Hans']).toContain(lang)
        expect(block.getAttribute('xml:lang')).toBe(lang)
        if (lang === 'zh-Hans') expect(block.textContent).toMatch(/\p{sc=Han}/u)
      }
  })

  it('in both languages has the translation after each paragraph, marked by more than colour', async () => {
    const book = await bookOf(madeIssue('2021-07', [madeStory('tea')]))
    const pairs = [...fileOf(book, 'story-tea.xhtml').querySelectorAll('div.pair:not(.kicker)')]
    const texts = pairs.map((pair) =>
      [...pair.children].map((one) => `${one.getAttribute('lang')} ${one.className} ${one.textContent}`),
    )
    expect(texts.slice(0, 2)).toEqual([
      ['en  First sentence. Second sentence.', 'zh-Hans counterpart 第一句。第二句。'],
      ['en  Second paragraph.', 'zh-Hans counterpart 第二段。'],
    ])
    const style = strFromU8(unzipSync(book)['EPUB/style.css'] ?? new Uint8Array())
    expect(style).toMatch(/p\.counterpart \{[^}]*border-left: 3px/)
    expect(style).not.toMatch(/[^-]color:/)
  })

  it.each(['1911-10', '2150-01'])('may be of %s, although a zip file cannot have that date', async (id) => {
    const book = await bookOf(madeIssue(id, [madeStory('tea', { date: `${id}-10` })]))
    const [date] = fileOf(book, 'package.opf').getElementsByTagName('dc:date')
    expect(date?.textContent).toMatch(new RegExp(`^${id}-`))
  })

  it('in one language has a story that exists only in the other, and says so', async () => {
    const story = madeStory('tea', { headline: { zh: '茶' }, body: [[{ zh: '茶。' }]] })
    const page = fileOf(await bookOf(madeIssue('2021-07', [story]), ['en']), 'story-tea.xhtml')
    expect(textsOf(page, '[lang=zh-Hans]')).toEqual(['茶', '茶。'])
    expect(textsOf(page, '.notice')).toEqual([
      'This story has not been published in English; here it is in Chinese.',
    ])
  })

  it.each([
    [root, ['https://example.org/reader/en/issues/2021-07/tea/']],
    [{ base: '/' }, []],
  ])('of the site %j links to its source and to %j', async (at, own) => {
    const link = 'https://news.example.com/tea'
    const issue = madeIssue('2021-07', [madeStory('tea', { link })])
    const page = fileOf(await epub(issue, ['en'], at), 'story-tea.xhtml')
    const links = [...page.querySelectorAll('a')].map((one) => one.getAttribute('href'))
    expect(links).toEqual([link, ...own])
  })

  it('keeps its identifier, which no other edition has, when the issue is corrected, but not its time', async () => {
    const idOf = (book: Uint8Array) => textsOf(fileOf(book, 'package.opf'), '[id=id]')[0]
    const ids = (await Promise.all(editions.map((shown) => bookOf(july, shown)))).map(idOf)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    const corrected = await bookOf({ ...july, stories: july.stories.slice(1) })
    expect(idOf(corrected)).toBe(ids[2])
    const [before, after] = [await bookOf(july), corrected].map((book) =>
      textsOf(fileOf(book, 'package.opf'), '[property="dcterms:modified"]'),
    )
    expect(before?.[0]).toMatch(/^2021-08-11T\d\d:\d\d:\d\dZ$/)
    expect(after).not.toEqual(before)
  })

  it('says what it is to programs: title, dates, languages, sources and features', async () => {
    const described = fileOf(await bookOf(july), 'package.opf')
    expect(textsOf(described, 'title')).toEqual([
      'Southwest China, July 2021 (English and Chinese)',
      '西南地区，2021年7月（中英对照）',
    ])
    expect(textsOf(described, 'subject')).toEqual(['Chengdu', 'Chongqing', 'Yunnan', 'Guizhou'])
    expect(textsOf(described, '[property="dcterms:conformsTo"]')).toEqual([
      'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
    ])
    expect(textsOf(described, 'language')).toEqual(['en', 'zh-Hans'])
    expect(textsOf(described, 'date')).toEqual(['2021-08-11'])
    expect(textsOf(described, 'source')).toContain(july.origin)
    const features = textsOf(described, '[property="schema:accessibilityFeature"]')
    expect(features).toEqual(expect.arrayContaining(['tableOfContents', 'structuralNavigation']))
  })

  it('has margins on each page but the cover', async () => {
    const book = await bookOf(july)
    const classes = ['cover.xhtml', 'contents.xhtml'].map(
      (name) => fileOf(book, name).querySelector('body')?.className,
    )
    expect(classes).toEqual(['whole', ''])
  })
})
