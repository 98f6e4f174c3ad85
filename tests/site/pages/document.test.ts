import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { inlineHash } from '../../../src/editions/inlineHash.ts'
import { element, Markup } from '../../../src/editions/markup.ts'
import { document } from '../../../src/site/pages/document.ts'
import { shellPage } from '../../../src/site/pages/shellPage.ts'

const page = {
  language: 'en',
  base: '/',
  kind: 'story',
  paintFrom: 'p1',
  head: element('title', {}, 'Tea'),
  text: new Markup('<div id="root"><p id="p1">Tea</p></div>'),
  loads: element('link', { rel: 'stylesheet', href: '/a.css' }),
  notes: element('template', {}, ''),
} as const
const text = { notLoaded: '', unreadable: '', noScript: '', retry: '' }
const inline = {
  scripts: { firstPaint: 'paint()', shell: 'show()', startApp: 'start()' },
  aloneTexts: { en: text, zh: text },
  withoutScriptCss: '.choice{}',
  styles: { front: 'ul{}', issue: 'ol{}', story: 'article{}', other: 'main{}' },
}
const html = document(page, inline)

it('has its policy before everything that the policy governs, with the hash of each inline part', () => {
  const policy = html.indexOf('Content-Security-Policy')
  for (const governed of ['<script', '<style', '<link'])
    expect(html.indexOf(governed)).toBeGreaterThan(policy)
  const carried = [...html.matchAll(/<(script|style)[^>]*>([^<]+)</g)].map(([, , inside = '']) => inside)
  expect(carried).toEqual(['paint()', 'article{}', '.choice{}', 'start()'])
  for (const inside of carried) expect(html).toContain(`'${inlineHash(inside)}'`)
})

it('has each inline script, or the page of the service worker has it', () => {
  const script = { address: '/a.js', integrity: 'sha256-script' }
  const sheet = { address: '/a.css', integrity: 'sha256-sheet' }
  const pages = { front: [], issue: [], story: [], other: [] }
  const shell = shellPage(inline, { en: '', zh: '' }, { script, pages, sheet }, '/')
  const carried = Object.values(inline.scripts).filter((text) => (html + shell).includes(`>${text}</script>`))
  expect(carried).toEqual(Object.values(inline.scripts))
})

it('has the text before the style sheet, and last the script that starts the app', () => {
  const order = ['<title>Tea', '</head>', '<p id="p1">', 'a.css', '<template>', 'start()'].map((part) =>
    html.indexOf(part),
  )
  expect(order).not.toContain(-1)
  expect(order).toEqual([...order].sort((a, b) => a - b))
})

it('has every tag in its head that the page of the dev server has', async () => {
  const dev = (await readFile('index.html', 'utf8')).replaceAll('%BASE_URL%', '/')
  const tags = dev.match(/<(?:meta|link) .*>/g) ?? []
  expect(tags.length).toBeGreaterThan(5)
  for (const tag of tags) expect(html).toContain(tag.replace(' />', '>'))
})
