import { type Language, languageTags } from '../../archive/languages.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { themeColors } from '../../boot/contracts.ts'
import { type Content, element, Markup, markup } from '../../editions/markup.ts'
import { metaPolicy } from '../hosts/contentSecurityPolicy.ts'
import { type InlineParts, inlineHashes, type PageKind } from './inlineParts.ts'

/** A file that the bundler made: its address, and the hash that browsers verify. */
export type BundledFile = { readonly address: string; readonly integrity?: string }

/** The files that the bundler made from the app for its pages. */
export type BundledCode = {
  readonly script: BundledFile
  /** What pages of each kind need besides the script: the page's own code, and what that imports. */
  readonly pages: Readonly<Record<PageKind, readonly BundledFile[]>>
  readonly sheet: BundledFile
}

/** The parts that differ between pages. */
export type DocumentParts = {
  readonly language: Language
  /** The site's path. */
  readonly base: string
  readonly kind: PageKind
  /** The id of the element that the first paint waits for. */
  readonly paintFrom: string
  /** Where to send a browser without scripts, if anywhere. */
  readonly lead?: Markup
  /** What else the head has, such as what the app writes into it. */
  readonly head?: Markup
  /** The text, in the element that the app renders into. */
  readonly text: Content
  /** The inline scripts in the text, if it has some. */
  readonly scripts?: readonly string[]
  /** The style sheet, and links that fetch what the app will need. */
  readonly loads: Content
  /** What to show if the app does not start. */
  readonly notes: Content
}

/**
 * The HTML of a page. The policy and the first script come directly after the encoding, before everything
 * that they apply to. The first paint waits until the parser reaches `paintFrom`: painting an empty page
 * first would delay the frame with the text
 * (https://html.spec.whatwg.org/multipage/links.html#link-type-expect). The first frame's styles are inline.
 * The style sheet comes after the text. The script that starts the app comes last, so that it waits for the
 * style sheet. The lines are not indented, because each of 4,000 pages has them.
 */
export function document(page: DocumentParts, inline: InlineParts): string {
  const { language, base, kind } = page
  const { firstPaint, startApp } = inline.scripts
  const policy = metaPolicy(inlineHashes([firstPaint, startApp, ...(page.scripts ?? [])], inline, [kind]))
  return String(markup`<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta name="theme-color" content="${themeColors.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${themeColors.dark}" media="(prefers-color-scheme: dark)">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<script>${new Markup(firstPaint)}</script>
${page.lead}<link rel="expect" href="#${page.paintFrom}" blocking="render">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${base}icons/favicon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${base}icons/apple-touch-icon.png">
<link rel="manifest" href="${base}${sitePaths.manifest(language)}">
<style>${new Markup(inline.styles[kind])}</style>
<noscript class="without-app"><style>${new Markup(inline.withoutScriptCss)}</style></noscript>
${page.head}
</head>
<body>
${page.text}
${page.loads}
${page.notes}
<script>${new Markup(startApp)}</script>
</body>
</html>
`)
}

/** A link that fetches a script without running it. */
export function scriptPreload({ address, integrity }: BundledFile): Markup {
  return element('link', { rel: 'modulepreload', crossorigin: '', href: address, integrity })
}

/** A link that fetches a file of the archive, so that the app finds it when it asks. */
export function archivePreload(base: string, file: string): Markup {
  return element('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: `${base}archive/${file}` })
}

/** The link to the style sheet. Browsers accept the sheet only as the build wrote it. */
export function sheetLink({ address, integrity }: BundledFile, media?: 'print'): Markup {
  return element('link', { media, rel: 'stylesheet', crossorigin: '', href: address, integrity })
}
