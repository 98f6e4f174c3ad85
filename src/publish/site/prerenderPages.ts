import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RenderPage } from '../../app/renderPage.tsx'
import { languageTags } from '../../archive/languages.ts'
import type { Page } from './pageAddresses.ts'

/**
 * Writes each page as static HTML into the folder: the shell, with the page's head and text in it.
 * `data-page` tells the app which page the text is of, so that it takes over that one and no other.
 */
export async function prerenderPages(
  folder: string,
  base: string,
  pages: readonly Page[],
  render: RenderPage,
): Promise<void> {
  const shell = await readFile(join(folder, 'shell.html'), 'utf8')
  for (const page of [...pages, { address: '/', language: 'en' } as const]) {
    const html = fill(shell, base, page, await render(page.address))
    await writeFileIn(join(folder, page.address, 'index.html'), html)
  }
  // What a host shows for an address that leads nowhere. The app finds the reader's language in the address.
  const notFound = await render('/not-found/')
  await writeFileIn(join(folder, '404.html'), fill(shell, base, { address: '', language: 'en' }, notFound))
}

function fill(shell: string, base: string, page: Page, rendered: { head: string; body: string }): string {
  const address = page.address === '' ? '' : `${base.slice(0, -1)}${page.address}`
  return shell
    .replace('<html lang="en">', () => `<html lang="${languageTags[page.language]}">`)
    .replace('manifest.en.webmanifest', () => `manifest.${page.language}.webmanifest`)
    .replace('</head>', () => `${rendered.head}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root" data-page="${address}">${rendered.body}</div>`)
}

async function writeFileIn(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
