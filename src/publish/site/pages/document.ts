import { type Language, languageTags } from '../../../archive/languages.ts'
import type { PageKind } from '../../../archive/site/pages.ts'
import { sitePaths } from '../../../archive/site/siteAddress.ts'
import { themeColors } from '../../../early/themeColors.ts'

import { metaPolicy } from '../hosts/contentSecurityPolicy.ts'
import { element } from '../markup.ts'
import type { BundledFile } from './bundledCode.ts'
import { type InlineParts, inlineHashes } from './inlineParts.ts'

/** In what pages differ; all but the first five is markup. */
export type DocumentParts = {
  readonly language: Language
  /** The path that the site lives under. */
  readonly base: string
  readonly kind: PageKind
  readonly script: BundledFile
  /** The id of the element that the first paint waits for. */
  readonly paintFrom: string
  /** Where a browser without scripts is led, if anywhere. */
  readonly lead?: string
  /** What the app says of the page. */
  readonly head?: string
  /** The text, in the element that the app renders into. */
  readonly text: string
  /** What brings the style sheet. */
  readonly sheet: string
  /** What is said where the app does not come. */
  readonly notes: string
}

/**
 * The HTML of a page. Policy and first script come right behind the encoding, before all that they govern. Nothing is
 * painted until the parser has come to `paintFrom`, since the frame of an empty page holds up that of the text
 * (https://html.spec.whatwg.org/multipage/links.html#link-type-expect). The styles of the first frame are inline. The
 * sheet comes behind the text, and the script that starts the app behind the sheet, so that the app waits for it.
 */
export function document(page: DocumentParts, inline: InlineParts): string {
  const { language, base, kind, script, lead = '', head = '' } = page
  return `<!doctype html>
<html lang="${languageTags[language]}">
  <head>
    <meta name="theme-color" content="${themeColors.light}" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="${themeColors.dark}" media="(prefers-color-scheme: dark)" />
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${metaPolicy(inlineHashes(inline))}" />
    <script>${inline.scripts.firstPaint}</script>
    ${lead}<link rel="expect" href="#${page.paintFrom}" blocking="render" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="${base}icons/favicon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="${base}icons/apple-touch-icon.png" />
    <link rel="manifest" href="${base}${sitePaths.manifest(language)}" />
    <style>${inline.criticalCss[kind]}</style>
    <noscript class="without-app"><style>${inline.withoutScriptCss}</style></noscript>
    ${head}
  </head>
  <body>
    ${page.text}
    ${page.sheet}
    ${page.notes}
    <script data-code="${script.address}" data-integrity="${script.integrity}">${inline.scripts.startApp}</script>
  </body>
</html>
`
}

/** The link to the style sheet, which a browser takes only as the build wrote it. */
export function sheetLink({ address, integrity }: BundledFile, media?: 'print'): string {
  return element('link', { media, rel: 'stylesheet', crossorigin: '', href: address, integrity })
}
