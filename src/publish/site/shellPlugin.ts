import type { Plugin, Rolldown } from 'vite'
import { inlineHash, metaPolicy } from './contentSecurityPolicy.ts'
import { inlineHashes, replaceOnce, type ShellParts, scriptTag, shellOnly } from './inlineParts.ts'

/**
 * Makes the shell of the built `index.html`: the page without text that the service worker answers navigations with,
 * and the template of all others. Policy and script come right behind the encoding, before all that they govern. Its
 * code carries its hash, so that what has gone bad on the device does not run.
 */
export function shellPlugin(parts: ShellParts): Plugin {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(inlineHashes(parts))}" />`
  const first = `${policy}${scriptTag(parts.firstPaintScript)}${shellOnly(parts).first}`
  return {
    name: 'shell',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => replaceOnce(html, '<meta charset="utf-8" />', `<meta charset="utf-8" />${first}`),
    },
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') return
      page.fileName = 'shell.html'
      page.source = arrange(String(page.source), parts, bundle)
    },
  }
}

/**
 * The words of a story, where there are any, are shown in styles that are inline. The sheet comes behind them, and with
 * the script that starts the app behind the sheet, the app waits for it.
 */
function arrange(html: string, parts: ShellParts, bundle: Rolldown.OutputBundle): string {
  const { style, empty, show, start } = shellOnly(parts)
  const [script = '', address = '', file = ''] =
    /<script type="module" crossorigin src="([^"]*\/(assets\/[^"]+))"><\/script>/.exec(html) ?? []
  const sheet = /<link rel="stylesheet"[^>]*>/.exec(html)?.[0] ?? ''
  const code = bundle[file]
  const integrity = code?.type === 'chunk' ? inlineHash(code.code) : ''
  const startWithCode = start.replace('>', ` data-code="${address}" data-integrity="${integrity}">`)
  const root = '<div id="root"></div>'
  const edits: [find: string, put: string][] = [
    [script, ''],
    [sheet, style],
    [root, `${empty}${root}${show}${sheet}${startWithCode}`],
  ]
  return edits.reduce((edited, [find, put]) => replaceOnce(edited, find, put), html)
}
