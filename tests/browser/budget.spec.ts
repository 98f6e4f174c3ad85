import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { openDownloaded } from './support/reader.ts'
import { expect, test } from './support/test.ts'
import { unsupportedFeatures } from './support/unsupportedFeatures.ts'

const brotli = (content: Buffer) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

async function builtFiles(): Promise<string[]> {
  const entries = await readdir('dist', { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function compressed(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => brotli(await readFile(file))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

test.describe('the build', () => {
  for (const [page, path, most] of [
    ['the front page', 'en/', 109_500],
    ['a story', 'en/issues/2021-07/yukuaiban-3/', 117_500],
  ] as const)
    test(`has at most ${most / 1000} kB of compressed script for a first visit to ${page}`, async () => {
      const html = await readFile(`dist/${path}index.html`, 'utf8')
      const named = html.matchAll(/<link rel="?modulepreload"?[^>]*href="?\/([^"\s>]*)/g)
      const scripts = new Set([...named].map(([, file = '']) => `dist/${file}`))
      expect(scripts.size).toBeGreaterThan(1)
      expect(await compressed([...scripts])).toBeLessThanOrEqual(most)
    })

  test('has at most 165 kB of compressed script for a reader who does not search', async () => {
    const pattern = /\/assets\/(?!search)[\w-]+\.js$/
    const scripts = (await builtFiles()).filter((file) => pattern.test(file))
    expect(scripts).not.toEqual([])
    expect(await compressed(scripts)).toBeLessThanOrEqual(165_000)
  })

  test('has at most 9 KB of styles in the page of a story', async () => {
    const story = await readFile('dist/en/issues/2021-07/yukuaiban-3/index.html', 'utf8')
    const [style = ''] = /(?<=<style>).*?(?=<\/style>)/s.exec(story) ?? []
    expect(style).toContain('[data-theme=dark]')
    expect(style.length).toBeLessThanOrEqual(9 * 1024)
  })

  test('has no font, and loads nothing from another server', async () => {
    const files = await builtFiles()
    expect(files.filter((file) => /\.(woff2?|[ot]tf|eot)$/i.test(file))).toEqual([])
    for (const file of files.filter((name) => name.endsWith('.css'))) {
      expect(await readFile(file, 'utf8')).not.toMatch(/url\(|@import/)
    }
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = await readFile(file, 'utf8')
      const loading = html.matchAll(/<(?:script|img|iframe|link)\b[^>]*?\b(?:src|href)="?([^"\s>]*)[^>]*>/g)
      const elsewhere = [...loading].filter(
        ([tag, address = '']) =>
          /^(?:https?:)?\/\//.test(address) && !/rel="?(canonical|alternate)/.test(tag),
      )
      expect([file, elsewhere.map(([tag]) => tag)]).toEqual([file, []])
    }
  })

  test('sends only what the device keeps on a first visit', async ({ page, host }) => {
    await openDownloaded(page, '/en/')
    await expect.poll(() => page.workers().length).toBe(2)
    expect(host.count(/assets\/searchWorker/)).toBe(1)
    const kinds = host.requests.map(({ url }) => /\.(\w+)$/.exec(url)?.[1] ?? 'page')
    expect(new Set(kinds)).toEqual(
      new Set(['page', 'js', 'css', 'json', 'svg', 'png', 'html', 'webmanifest']),
    )
  })
})

/** Features that the build uses although not every promised browser has them, and why that is harmless. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'The code tests for it, and says or does something else without it.': [
    '.connection',
    '.saveData',
    '.estimate',
    '.usage',
    '.setAppBadge',
    '.canShare',
    '.periodicSync',
    '.getTags',
    'CompressionStream',
    'DecompressionStream',
    'Intl.Segmenter',
  ],
  'The code looks in both ways for the character that was touched. Without either, buttons lead from word to word.':
    ['.caretPositionFromPoint', '.offsetNode', '.caretRangeFromPoint'],
  'Browsers without it do not replace the colours of a page with those of the device.': [
    '(forced-colors)',
    'forced-color-adjust',
  ],
  'React and the router test for it.': [
    '.canIntercept',
    '.currentEntry',
    '.downlink',
    '.transferSize',
    '.fromElement',
    '.popover',
  ],
  'A name of React’s or i18next’s own.': ['.delay', '.detect', '.fallback', '.revoke'],
  'Looks: lines as long as each other, a quarter of space, thin scroll bars, smaller names in narrow tiles.':
    ['cqi', 'text-wrap', 'text-autospace', 'scrollbar-width', 'text-align-last'],
  'For browsers with a pointer, with boxes that can be pulled larger, or that scroll further than the page.':
    ['cursor: pointer', 'cursor: not-allowed', 'resize', 'overflow-anchor', 'overscroll-behavior'],
  'Without it print breaks pages elsewhere, and has the browser’s own footer.': [
    '@page',
    'size',
    '@page @bottom-left',
    '@page @bottom-right',
    'break-after: avoid',
    'break-before: avoid',
    'orphans',
    'widows',
  ],
}

test('the build needs no feature that a promised browser lacks', async () => {
  const used = [...(await unsupportedFeatures('dist'))]
  const excused = Object.values(harmless).flat()
  expect(used.filter(([feature]) => !excused.includes(feature))).toEqual([])
  const idle = excused.filter((feature) => !used.some(([one]) => one === feature))
  expect(idle, 'excuses for features that the build no longer uses').toEqual([])
})
