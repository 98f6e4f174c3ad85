import type { AloneTexts } from '../../../app/start/aloneTexts.ts'
import { type Language, languages } from '../../../archive/languages.ts'
import { emptyStoryId } from '../../../early/emptyStory.ts'
import type { InlineScripts } from '../../../early/inlineScripts.ts'
import { leadToHost } from '../../../early/withoutScript.ts'
import type { Page } from '../data/pageAddresses.ts'
import { type InlineHashes, inlineHash } from '../hosts/contentSecurityPolicy.ts'
import { aloneNotes, noScriptNotes } from './aloneNotes.ts'

/**
 * What pages carry inline: scripts, what the one that starts the app says where there will be no app, and the styles, by
 * kind of page and for where no script runs.
 */
export type InlineParts = {
  readonly scripts: InlineScripts
  readonly aloneTexts: AloneTexts
  readonly withoutScriptCss: string
  readonly criticalCss: Readonly<Record<Page['kind'], string>>
}

/** What the shell carries besides: the empty page of a story, by interface language. */
export type ShellParts = InlineParts & {
  readonly emptyStories: Readonly<Record<Language, string>>
}

/** The hashes by which the content security policy lets the inline parts through. */
export function inlineHashes(parts: Omit<ShellParts, 'emptyStories'>): InlineHashes {
  const { criticalCss } = parts
  const scripts = Object.values(parts.scripts).map(inlineHash)
  const styles = [...Object.values(criticalCss), parts.withoutScriptCss].map(inlineHash)
  return { scripts, styles }
}

const shownId = 'story-shown'

/**
 * Until the parser has come to the element nothing is painted, since the frame of an empty page holds up that of the text.
 * https://html.spec.whatwg.org/multipage/links.html#link-type-expect
 */
export function renderFrom(id: string): string {
  return `<link rel="expect" href="#${id}" blocking="render" />`
}

/** The styles of a page without the app: in force where no script runs, else put on by the one that starts the app. */
export function withoutApp({ withoutScriptCss }: Pick<InlineParts, 'withoutScriptCss'>): string {
  return `<noscript class="without-app"><style>${withoutScriptCss}</style></noscript>`
}

/** What of the shell stands in no other page: in the head, and around the root element. */
export function shellOnly({ scripts, aloneTexts, ...parts }: ShellParts) {
  const template = (language: Language) =>
    `<template id="${emptyStoryId(language)}">${parts.emptyStories[language]}</template>`
  return {
    first: leadToHost + renderFrom(shownId),
    style: `<style>${parts.criticalCss.story}</style>${withoutApp(parts)}`,
    empty: languages.map(template).join(''),
    show: scriptTag(scripts.showStory).replace('>', ` id="${shownId}">`),
    alone: noScriptNotes(aloneTexts) + languages.map((one) => aloneNotes(aloneTexts, one)).join(''),
    start: scriptTag(scripts.startApp),
  }
}

export function scriptTag(script: string): string {
  return `<script>${script}</script>`
}

/** Throws where there is nothing to replace: a page that lacks a part must not go out. */
export function replaceOnce(html: string, find: string, put: string): string {
  const at = html.indexOf(find)
  if (find === '' || at === -1)
    throw new Error(`The page template has no ${find || 'style sheet or script'}.`)
  return html.slice(0, at) + put + html.slice(at + find.length)
}
