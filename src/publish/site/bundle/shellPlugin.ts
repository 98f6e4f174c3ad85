import type { Plugin, Rolldown } from 'vite'
import { inlineHash, metaPolicy } from '../hosts/contentSecurityPolicy.ts'
import { inlineHashes, replaceOnce, type ShellParts, scriptTag, shellOnly } from '../pages/inlineParts.ts'

/**
 * Makes the shell of the built `index.html`: the page without text that the service worker answers navigations with,
 * and the template of all others. Policy and script come right behind the encoding, before all that they govern. Its
 * code and its sheet carry their hashes, so that what has gone bad on the way or on the device is not taken.
 */
export function shellPlugin(parts: ShellParts): Plugin {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(inlineHashes(parts))}" />`
  const first = `${policy}${scriptTag(parts.scripts.firstPaint)}${shellOnly(parts).first}`
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
  const { style, empty, show, alone, start } = shellOnly(parts)
  const [script = '', address = '', file = ''] =
    /<script type="module" crossorigin src="([^"]*\/(assets\/[^"]+))"><\/script>/.exec(html) ?? []
  const [sheet = '', sheetFile = ''] = /<link rel="stylesheet"[^>]*\/(assets\/[^"]+)">/.exec(html) ?? []
  const startWithCode = start.replace(
    '>',
    ` data-code="${address}" data-integrity="${hashOf(bundle[file])}">`,
  )
  const verified = sheet.replace('>', ` integrity="${hashOf(bundle[sheetFile])}">`)
  const root = '<div id="root"></div>'
  const edits: [find: string, put: string][] = [
    [script, ''],
    [sheet, style],
    [root, `${empty}${root}${show}${verified}${alone}${startWithCode}`],
  ]
  return edits.reduce((edited, [find, put]) => replaceOnce(edited, find, put), html)
}

function hashOf(built: Rolldown.OutputBundle[string] | undefined): string {
  if (!built) throw new Error('The shell names a file that was not built.')
  return inlineHash(built.type === 'chunk' ? built.code : String(built.source))
}
