import type { Page } from '@playwright/test'

/** The page's colour, and the colour that it requests for the browser's bar. */
export function colours(page: Page): Promise<{ page: string; bar: string | undefined }> {
  return page.evaluate(() => {
    const numbers = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
    return {
      page: `#${numbers.map((number) => Number(number).toString(16).padStart(2, '0')).join('')}`,
      bar: metas.find(({ media }) => matchMedia(media).matches)?.content,
    }
  })
}
