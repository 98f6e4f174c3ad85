import type { Plugin, Rolldown } from 'vite'
import { shellCopy, shellFile } from '../../boot/contracts.ts'
import { inlineHash } from '../../editions/inlineHash.ts'
import type { BundledCode, BundledFile } from '../pages/document.ts'

/**
 * Replaces `index.html`, which is for the dev server, with the service worker's page in the bundle. Also reports the
 * files that the bundler made from the app.
 * @param shellPage makes that page
 * @param base the site's path
 */
export function bundledShell(shellPage: (code: BundledCode) => string, base: string) {
  let code: BundledCode | undefined
  const plugin: Plugin = {
    name: 'shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // Vite writes into the code which files a dynamic import needs. The hash must be of the finished code.
      order: 'post',
      handler(_options, bundle) {
        code = codeIn(bundle, base)
        delete bundle['index.html']
        const source = shellPage(code)
        for (const fileName of [shellFile, shellCopy]) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
  return {
    plugin,
    code(): BundledCode {
      if (!code) throw new Error('The app is not bundled yet.')
      return code
    },
  }
}

function codeIn(bundle: Rolldown.OutputBundle, base: string): BundledCode {
  const entries = Object.values(bundle).filter((built) => built.type === 'chunk' && built.isEntry)
  const [entry] = entries
  const [sheet] = entry?.viteMetadata?.importedCss ?? []
  if (entries.length !== 1 || !entry || sheet === undefined)
    throw new Error('The app is to be one script with one style sheet.')
  return { script: fileIn(bundle, entry.fileName, base), sheet: fileIn(bundle, sheet, base) }
}

function fileIn(bundle: Rolldown.OutputBundle, name: string, base: string): BundledFile {
  const built = bundle[name]
  if (!built) throw new Error(`The bundle has no ${name}.`)
  const content = built.type === 'chunk' ? built.code : String(built.source)
  return { address: `${base}${name}`, integrity: inlineHash(content) }
}
