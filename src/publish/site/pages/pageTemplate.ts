import type { RenderedPage } from '../../../app/renderPage.tsx'
import { languages, languageTags } from '../../../archive/languages.ts'
import type { Page } from '../data/pageAddresses.ts'
import { aloneNotes } from './aloneNotes.ts'
import { renderFrom, replaceOnce, type ShellParts, shellOnly, withoutApp } from './inlineParts.ts'

/** Where a page's text begins: a story's first paragraph, else what the page is for. */
const firstText = ['p1', 'main']

/**
 * A page's HTML: the shell with the page's head and text in it. Its critical styles are inline; the style sheet comes
 * after the text, and the script is asked for when that is painted. The sheet is for print until the app, which needs
 * it, puts it on: a browser waits for no such sheet. `data-page` says which page the text is of and `data-edition` of
 * which state of the archive, so that the app takes over that one and no other.
 */
export function fillTemplate(
  shell: string,
  parts: ShellParts,
  page: Page,
  { head, body, edition }: RenderedPage,
  base: string,
): string {
  const { first, style, empty, show, alone } = shellOnly(parts)
  const sheet = /<link rel="stylesheet"[^>]*>/.exec(shell)?.[0] ?? ''
  const lateSheet = `${sheet.replace('<link', '<link media="print"')}<noscript>${sheet}</noscript>`
  const [start = ''] = /<script data-code=.*?<\/script>/s.exec(shell) ?? []
  const address = page.address && `${base.slice(0, -1)}${page.address}`
  // The router marks every link for a way of loading routes that this app has no use for.
  const text = body.replaceAll(' data-discover="true"', '')
  const root = `<div id="root" data-page="${address}" data-edition="${edition}">${text}</div>`
  // What stands in for a page that is not there may be of either language.
  const spoken = page.address === '' ? languages : [page.language]
  const notes = spoken.map((language) => aloneNotes(parts.aloneTexts, language)).join('')
  const edits: [find: string, put: string][] = [
    ['<html lang="en">', `<html lang="${languageTags[page.language]}">`],
    [first, renderFrom(firstText.find((id) => body.includes(`id="${id}"`)) ?? 'root')],
    [style, `<style>${parts.criticalCss[page.kind]}</style>${withoutApp(parts)}`],
    ['manifest.en.webmanifest', `manifest.${page.language}.webmanifest`],
    ['</head>', `${head}</head>`],
    [`${empty}<div id="root"></div>${show}${sheet}${alone}${start}`, `${root}${lateSheet}${notes}${start}`],
  ]
  return edits.reduce((html, [find, put]) => replaceOnce(html, find, put), shell)
}
