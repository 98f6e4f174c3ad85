import { type Language, languageTags } from '../../archive/languages.ts'
import { pagePaths } from '../../archive/pages.ts'
import { themeColors } from '../../boot/contracts.ts'
import { siteText } from '../messages/siteMessages.ts'

/**
 * The web app manifest (https://www.w3.org/TR/appmanifest/) for pages in one interface language. Both languages are the
 * same app, with one `id` and one storage on the device. Only the name and the start page differ.
 * @param base the site's path, with a slash at each end
 */
export function webManifest({ base, language }: { readonly base: string; readonly language: Language }) {
  const paths = pagePaths(base)
  const png = (path: string, sizes: string) => ({ src: `${base}${path}.png`, sizes, type: 'image/png' })
  const icon = (name: string, size: number, purpose: 'any' | 'maskable' | 'monochrome') => ({
    ...png(`icons/${name}-${size}`, `${size}x${size}`),
    purpose,
  })
  const screenshot = (form_factor: 'narrow' | 'wide', page: 'front' | 'story') => ({
    ...(form_factor === 'wide'
      ? png(`screenshots/desktop-${page}`, '1280x800')
      : png(`screenshots/phone-${page}`, '780x1688')),
    form_factor,
    label: siteText(language, `manifest.${page}`),
  })
  return {
    id: base,
    start_url: paths.front(language),
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
    icons: [
      icon('icon', 192, 'any'),
      icon('icon', 512, 'any'),
      icon('maskable', 192, 'maskable'),
      icon('maskable', 512, 'maskable'),
      icon('monochrome', 192, 'monochrome'),
    ],
    screenshots: [screenshot('narrow', 'front'), screenshot('narrow', 'story'), screenshot('wide', 'front')],
    shortcuts: (['issues', 'search', 'settings'] as const).map((page) => ({
      name: siteText(language, `manifest.${page}`),
      url: paths[page](language),
      icons: [png('icons/icon-192', '192x192')],
    })),
  }
}
