import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { webManifest } from '../../../src/site/feeds/webManifest.ts'

const english = webManifest({ base: '/reader/', language: 'en' })
const chinese = webManifest({ base: '/reader/', language: 'zh' })

describe('the web app manifest', () => {
  it('describes one app in both languages, which starts at the front page of its language', () => {
    expect(english).toMatchObject({ id: '/reader/', scope: '/reader/', start_url: '/reader/en/', lang: 'en' })
    expect(chinese).toMatchObject({
      id: '/reader/',
      scope: '/reader/',
      start_url: '/reader/zh/',
      lang: 'zh-Hans',
    })
  })

  it('has a name in its language, the other name in its description, and one that fits under an icon', () => {
    expect([english.name, english.short_name]).toEqual(['Southwest China', 'SW China'])
    expect(english.description).toContain(chinese.name)
    expect(chinese.description).toContain(english.name)
    expect(chinese.short_name.length).toBeLessThanOrEqual(6)
  })

  it('has shortcuts to pages in its language', () => {
    expect(chinese.shortcuts.map(({ name, url }) => [name, url])).toEqual([
      ['各期', '/reader/zh/issues/'],
      ['搜索', '/reader/zh/search/'],
      ['设置', '/reader/zh/settings/'],
    ])
  })

  it('has the pictures that browsers ask for before they offer to install an app', () => {
    expect(english.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual(
      expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512']),
    )
    expect(english.screenshots.map(({ form_factor }) => form_factor)).toEqual(['narrow', 'narrow', 'wide'])
  })

  it.each([
    ...english.icons,
    ...english.screenshots,
    { src: '/reader/icons/apple-touch-icon.png', sizes: '180x180' },
  ])('$src is a PNG of $sizes pixels', async ({ src, sizes }) => {
    const header = await readFile(src.replace('/reader', 'public'))
    expect(header.subarray(1, 4).toString()).toBe('PNG')
    expect(`${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`).toBe(sizes)
  })
})
