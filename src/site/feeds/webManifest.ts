import { type Language, languageTags } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { themeColors } from '../../boot/contracts.ts'
import { siteText } from '../messages/siteMessages.ts'

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
  return {
    id: base,
    start_url: pagePaths(base).front(language),
    scope: base,
    name: siteText(language, 'manifest.name'),
    short_name: siteText(language, 'manifest.shortName'),
    description: siteText(language, 'manifest.description'),
    lang: languageTags[language],
    dir: 'ltr',
    display: 'standalone',
    theme_color: themeColors.light,
    background_color: themeColors.light,
    categories: ['news', 'business'],
    icons: icons(base),
    screenshots: screenshots(base, language),
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

function screenshots(base: string, language: Language): WebManifest['screenshots'] {
  const [front, story] = [siteText(language, 'manifest.front'), siteText(language, 'manifest.story')]
  return [
    { ...screenshot(base, 'phone-front', '780x1688'), form_factor: 'narrow', label: front },
    { ...screenshot(base, 'phone-story', '780x1688'), form_factor: 'narrow', label: story },
    { ...screenshot(base, 'desktop-front', '1280x800'), form_factor: 'wide', label: front },
  ]
}

function screenshot(base: string, name: string, sizes: string): Image {
  return { src: `${base}screenshots/${name}.png`, sizes, type: 'image/png' }
}

function shortcuts(base: string, language: Language): WebManifest['shortcuts'] {
  const images = [icon(base, 'icon', 192)]
  const paths = pagePaths(base)
  return (['issues', 'search', 'settings'] as const).map((page) => ({
    name: siteText(language, `manifest.${page}`),
    url: paths[page](language),
    icons: images,
  }))
}
