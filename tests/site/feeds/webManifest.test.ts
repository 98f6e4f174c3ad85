import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/archive/languages.ts'
import { webManifest } from '../../../src/site/feeds/webManifest.ts'

const english = webManifest({ base: '/', language: 'en' })
const chinese = webManifest({ base: '/reader/', language: 'zh' })

describe('the web app manifest', () => {
  it('starts at the front page of its language', () => {
    expect([english.start_url, english.lang]).toEqual(['/en/', 'en'])
    expect([chinese.start_url, chinese.lang]).toEqual(['/reader/zh/', 'zh-Hans'])
  })

  it('is one app in both languages, with all of the site inside', () => {
    const [en, zh] = languages.map((language) => webManifest({ base: '/reader/', language }))
    expect([en?.id, en?.scope]).toEqual(['/reader/', '/reader/'])
    expect([zh?.id, zh?.scope]).toEqual([en?.id, en?.scope])
  })

  it('is named in its language, and tells the name in the other', () => {
    expect([english.name, english.short_name]).toEqual(['Southwest China Reader', 'SW China'])
    expect(english.description).toContain(chinese.name)
    expect(chinese.description).toContain(english.name)
  })

  it('has a short name that fits under an icon', () => {
    expect(english.short_name.length).toBeLessThanOrEqual(12)
    expect(chinese.short_name.length).toBeLessThanOrEqual(6)
  })

  it('lies wholly under the base path', () => {
    const addresses = [
      chinese.start_url,
      ...[...chinese.icons, ...chinese.screenshots].map(({ src }) => src),
      ...chinese.shortcuts.flatMap(({ url, icons }) => [url, ...icons.map(({ src }) => src)]),
    ]
    expect(addresses.filter((address) => !address.startsWith('/reader/'))).toEqual([])
  })

  it('has what browsers ask of an app before they offer to install it', () => {
    const have = english.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`)
    expect(have).toEqual(
      expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512']),
    )
    expect(english.screenshots.map(({ form_factor }) => form_factor)).toEqual(['narrow', 'narrow', 'wide'])
  })

  it('leads by its shortcuts to pages in its language', () => {
    expect(english.shortcuts.map(({ name, url }) => [name, url])).toEqual([
      ['Issues', '/en/issues/'],
      ['Search', '/en/search/'],
      ['Settings', '/en/settings/'],
    ])
    expect(chinese.shortcuts.map(({ name, url }) => [name, url])).toEqual([
      ['往期', '/reader/zh/issues/'],
      ['搜索', '/reader/zh/search/'],
      ['设置', '/reader/zh/settings/'],
    ])
  })
})

describe('the pictures', () => {
  it.each([...english.icons, ...english.screenshots])(
    '$src is a PNG of the size that the manifest says',
    async ({ src, sizes }) => {
      expect(await pngSize(`public${src}`)).toBe(sizes)
    },
  )

  it('for the home screen of iOS is 180 pixels wide', async () => {
    expect(await pngSize('public/icons/apple-touch-icon.png')).toBe('180x180')
  })
})

/** Width and height from a PNG's header. */
async function pngSize(file: string): Promise<string> {
  const header = await readFile(file)
  expect(header.subarray(1, 4).toString()).toBe('PNG')
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`
}
