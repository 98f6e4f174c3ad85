import { type Language, languageTags } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { themeColors } from '../../boot/contracts.ts'

type Image = {
  readonly src: string
  readonly sizes: string
  readonly type: string
}

/** The members of the web app manifest that this app uses: https://www.w3.org/TR/appmanifest/ */
export type WebManifest = {
  readonly id: string
  readonly start_url: string
  readonly scope: string
  readonly name: string
  readonly short_name: string
  readonly description: string
  readonly lang: string
  readonly dir: 'ltr'
  readonly display: 'standalone'
  readonly theme_color: string
  readonly background_color: string
  readonly categories: readonly string[]
  readonly icons: readonly (Image & { readonly purpose: 'any' | 'maskable' | 'monochrome' })[]
  readonly screenshots: readonly (Image & {
    readonly form_factor: 'narrow' | 'wide'
    readonly label: string
  })[]
  readonly shortcuts: readonly { readonly name: string; readonly url: string; readonly icons: Image[] }[]
}

const words = {
  en: {
    name: 'Southwest China Reader',
    shortName: 'SW China',
    description:
      'Business news from Chengdu, Chongqing, Guizhou and Yunnan in English and Chinese, kept on the device. 西南地区商务通讯',
    front: 'The stories of all issues, by place and topic',
    story: 'A story in English and Chinese, side by side',
    issues: 'Issues',
    search: 'Search',
    settings: 'Settings',
  },
  zh: {
    name: '西南地区商务通讯',
    shortName: '西南地区',
    description: '成都、重庆、贵州、云南的商务新闻，中英双语，保存在设备上，离线可读。Southwest China Reader',
    front: '各期报道，按地区和主题筛选',
    story: '同一篇报道的中英文对照',
    issues: '往期',
    search: '搜索',
    settings: '设置',
  },
} as const satisfies Record<Language, object>

/**
 * The manifest for pages in one interface language. Both languages are the same app, with one `id` and one storage on
 * the device. Only the name and the start page differ.
 * @param base the site's path, with a slash at each end
 */
export function webManifest({
  base,
  language,
}: {
  readonly base: string
  readonly language: Language
}): WebManifest {
  const text = words[language]
  return {
    id: base,
    start_url: pagePaths(base).front(language),
    scope: base,
    name: text.name,
    short_name: text.shortName,
    description: text.description,
    lang: languageTags[language],
    dir: 'ltr',
    display: 'standalone',
    theme_color: themeColors.light,
    background_color: themeColors.light,
    categories: ['news', 'business'],
    icons: icons(base),
    screenshots: screenshots(base, text),
    shortcuts: shortcuts(base, language),
  }
}

function icons(base: string): WebManifest['icons'] {
  return [
    { ...icon(base, 'icon', 192), purpose: 'any' },
    { ...icon(base, 'icon', 512), purpose: 'any' },
    { ...icon(base, 'maskable', 192), purpose: 'maskable' },
    { ...icon(base, 'maskable', 512), purpose: 'maskable' },
    { ...icon(base, 'monochrome', 192), purpose: 'monochrome' },
  ]
}

function icon(base: string, name: string, size: number): Image {
  return { src: `${base}icons/${name}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' }
}

function screenshots(
  base: string,
  text: { readonly front: string; readonly story: string },
): WebManifest['screenshots'] {
  return [
    { ...screenshot(base, 'phone-front', '780x1688'), form_factor: 'narrow', label: text.front },
    { ...screenshot(base, 'phone-story', '780x1688'), form_factor: 'narrow', label: text.story },
    { ...screenshot(base, 'desktop-front', '1280x800'), form_factor: 'wide', label: text.front },
  ]
}

function screenshot(base: string, name: string, sizes: string): Image {
  return { src: `${base}screenshots/${name}.png`, sizes, type: 'image/png' }
}

function shortcuts(base: string, language: Language): WebManifest['shortcuts'] {
  const images = [icon(base, 'icon', 192)]
  const paths = pagePaths(base)
  const { issues, search, settings } = words[language]
  return [
    { name: issues, url: paths.issues(language), icons: images },
    { name: search, url: paths.search(language), icons: images },
    { name: settings, url: paths.settings(language), icons: images },
  ]
}
