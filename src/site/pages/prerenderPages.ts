import type { RenderPage } from '../../app/renderPage.tsx'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { writeFileIn } from '../../disk/writeFiles.ts'
import { type Page, type PublishedArchive, pageAddresses } from '../pageAddresses.ts'
import type { BundledCode } from './document.ts'
import { type InlineParts, missingAddress } from './inlineParts.ts'
import { readerPage } from './readerPage.ts'

/** Writes every page of the reader into the folder as static HTML. */
export async function prerenderPages(
  folder: string,
  root: SiteRoot,
  archive: PublishedArchive,
  inline: InlineParts,
  code: BundledCode,
  render: RenderPage,
): Promise<void> {
  const write = async (path: string, page: Page, source: string) => {
    writeFileIn(folder, path, readerPage(inline, code, page, await render(source), root))
  }
  for (const page of pageAddresses(archive))
    await write(`${page.address.slice(1)}index.html`, page, page.address)
  // The page that a host shows for an unknown address. It has no address of its own, so the app always
  // renders it itself.
  await write('404.html', { address: '', language: 'en' }, missingAddress)
}
