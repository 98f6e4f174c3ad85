import type { Plugin } from 'vite'
import type { RenderedPage } from '../../app/renderPage.tsx'
import { languageTags } from '../../archive/languages.ts'
import { type InlineHashes, inlineHash, metaPolicy } from './contentSecurityPolicy.ts'
import type { Page } from './pageAddresses.ts'

/**
 * What pages carry inline: the script that runs before the first paint, the styles by kind of page, and in the shell
 * alone the script that mends it.
 */
export type Inline = {
  readonly firstPaintScript: string
  readonly mendBrokenScript: string
  readonly criticalCss: Readonly<Record<Page['kind'], string>>
}

/** The hashes by which the content security policy lets the inline parts through. */
export function inlineHashes({ firstPaintScript, mendBrokenScript, criticalCss }: Inline): InlineHashes {
  const scripts = [firstPaintScript, mendBrokenScript].map(inlineHash)
  return { scripts, styles: Object.values(criticalCss).map(inlineHash) }
}

/**
 * Makes the shell of the built `index.html`: the page without text that the service worker answers navigations with,
 * and the template of all others. Policy and script come right behind the encoding, before all that they govern. Its
 * code carries its hash, so that what has gone bad on the device does not run.
 */
export function shellPlugin(inline: Inline): Plugin {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(inlineHashes(inline))}" />`
  return {
    name: 'shell',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        replaceOnce(
          html,
          '<meta charset="utf-8" />',
          `<meta charset="utf-8" />${policy}<script>${inline.firstPaintScript}</script>${mendingTag(inline)}`,
        ),
    },
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return
      page.fileName = 'shell.html'
      page.source = String(page.source).replace(
        /(?<=<script type="module"[^>]*) src="[^"]*\/(assets\/[^"]+)"/,
        (src, file) => {
          const code = bundle[file]
          return code?.type === 'chunk' ? `${src} integrity="${inlineHash(code.code)}"` : src
        },
      )
    },
  }
}

/**
 * A page's HTML: the shell with the page's head and text in it. Its critical styles are inline; script and style sheet
 * come after the text and count for less. The sheet is for print until the app, which needs it, puts it on: a browser waits for no such
 * sheet. `data-page` says which page the text is of and `data-edition` of which state of the archive, so that the app
 * takes over that one and no other.
 */
export function fillTemplate(
  shell: string,
  inline: Inline,
  page: Page,
  { head, body, edition }: RenderedPage,
  base: string,
): string {
  const sheet = /<link rel="stylesheet"[^>]*>/.exec(shell)?.[0] ?? ''
  const lateSheet = `${sheet.replace('<link', '<link media="print"')}<noscript>${sheet}</noscript>`
  const [shellScript = '', open = '', close = ''] =
    /(<script type="module"[^>]*) integrity="[^"]*"(><\/script>)/.exec(shell) ?? []
  const script = `${open} fetchpriority="low"${close}`
  const address = page.address && `${base.slice(0, -1)}${page.address}`
  const edits: [find: string, put: string][] = [
    ['<html lang="en">', `<html lang="${languageTags[page.language]}">`],
    [sheet, `<style>${inline.criticalCss[page.kind]}</style>`],
    [shellScript, ''],
    [mendingTag(inline), ''],
    ['manifest.en.webmanifest', `manifest.${page.language}.webmanifest`],
    ['</head>', `${head}</head>`],
    [
      '<div id="root"></div>',
      `<div id="root" data-page="${address}" data-edition="${edition}">${body}</div>${script}${lateSheet}`,
    ],
  ]
  return edits.reduce((html, [find, put]) => replaceOnce(html, find, put), shell)
}

function mendingTag({ mendBrokenScript }: Inline): string {
  return `<script>${mendBrokenScript}</script>`
}

/** Throws where there is nothing to replace: a page that lacks a part must not go out. */
function replaceOnce(html: string, find: string, put: string): string {
  const at = html.indexOf(find)
  if (find === '' || at === -1)
    throw new Error(`The page template has no ${find || 'style sheet or script'}.`)
  return html.slice(0, at) + put + html.slice(at + find.length)
}
