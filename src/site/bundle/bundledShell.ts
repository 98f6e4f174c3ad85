import type { Plugin, Rolldown } from 'vite'
import { shellCopy, shellFile } from '../../boot/contracts.ts'
import { inlineHash } from '../../editions/inlineHash.ts'
import type { BundledCode, BundledFile } from '../pages/document.ts'
import type { InlineParts } from '../pages/inlineParts.ts'

/** The service worker's page, and the inline parts that it shares with all pages. */
export type Shell = { readonly html: string; readonly inline: InlineParts }

/** The files that the bundler made from the app, and the inline parts made from them. */
export type Bundle = { readonly code: BundledCode; readonly inline: InlineParts }

/**
 * Makes the service worker's page from the files of the app.
 * @param sheet the text of the style sheet
 */
export type MakeShell = (code: BundledCode, sheet: string) => Shell

/**
 * Replaces `index.html`, which is for the dev server, with the service worker's page in the bundle. Also reports the
 * files that the bundler made from the app.
 * @param base the site's path
 */
export function bundledShell(makeShell: MakeShell, base: string) {
  let bundled: Bundle | undefined
  const plugin: Plugin = {
    name: 'shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // Vite writes into the code which files a dynamic import needs. The hash must be of the finished code.
      order: 'post',
      handler(_options, bundle) {
        const { code, sheet } = codeIn(bundle, base)
        delete bundle['index.html']
        const { html: source, inline } = makeShell(code, sheet)
        bundled = { code, inline }
        for (const fileName of [shellFile, shellCopy]) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
  return {
    plugin,
    bundled(): Bundle {
      if (!bundled) throw new Error('The app is not bundled yet.')
      return bundled
    },
  }
}

function codeIn(bundle: Rolldown.OutputBundle, base: string): { code: BundledCode; sheet: string } {
  const files = Object.values(bundle)
  const scripts = files.filter((built) => built.type === 'chunk' && built.isEntry)
  const sheets = files.filter(({ fileName }) => fileName.endsWith('.css'))
  const [[script], [sheet]] = [scripts, sheets]
  const seldom = files.find((built) => built.type === 'chunk' && built.name === 'seldomPages')
  if (scripts.length !== 1 || sheets.length !== 1 || !script || !sheet || !seldom)
    throw new Error('The app is to have one entry, one style sheet, and seldom pages.')
  const code = {
    script: fileIn(script, base),
    seldomPages: fileIn(seldom, base),
    sheet: fileIn(sheet, base),
  }
  return { code, sheet: contentOf(sheet) }
}

type Built = Rolldown.OutputChunk | Rolldown.OutputAsset

function fileIn(built: Built, base: string): BundledFile {
  return { address: `${base}${built.fileName}`, integrity: inlineHash(contentOf(built)) }
}

function contentOf(built: Built): string {
  return built.type === 'chunk' ? built.code : String(built.source)
}
