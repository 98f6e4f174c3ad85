import type { Language } from '../archive/languages.ts'

/* What the pages, their inline scripts, the app, the service worker and the build must agree on. */

/** The tag of the empty element that the app renders into. The service worker puts a story's text before it. */
export const rootTag = '<div id="root">'

/** The event that the app dispatches on the window when it has all code and data of the page, before it takes over. */
export const readyEvent = 'reader-ready'

/** The event that the app dispatches on the window when it has taken over the page. */
export const startedEvent = 'reader-started'

/** The event that the page dispatches on the window when it has found that the app does not start. */
export const aloneEvent = 'reader-alone'

/** The `localStorage` key of the preferences, as JSON. The app writes them and the first paint reads them. */
export const preferencesKey = 'southwest-china-reader'

/** The page's colour in each theme, for the bar around it that the browser draws. The tokens have the same values. */
export const themeColors = { light: '#faf6ee', dark: '#171411' } as const

/** The page with which the service worker answers navigations. */
export const shellFile = 'shell.html'

/**
 * The same bytes as plain text. Some delivery networks edit every page on its way, to measure visits or to save
 * bytes, but leave other types as they are.
 */
export const shellCopy = 'shell.txt'

/** A file of the shell, as the build lists it. If its name has no hash of its content, it has a revision. */
export type ShellFile = { readonly url: string; readonly revision: string | null; readonly integrity: string }

/**
 * What our files may load, apart from scripts and styles: those need hashes, which each page has in its own
 * policy.
 */
export const loadPolicy =
  "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"

/**
 * The security headers of every file, from the service worker and from hosts whose configuration outlives a release. They
 * have no hash, so no release outdates them.
 */
export const fixedHeaders: readonly [name: string, value: string][] = [
  ['Content-Security-Policy', `${loadPolicy}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** The query that makes the host answer instead of the service worker, because no script runs. */
export const withoutScript = 'noscript'

/** The tag in the shell's head that leads a browser without script to the host's page. */
export const leadToHost = `<noscript><meta http-equiv="refresh" content="0;url=?${withoutScript}" /></noscript>`

/** The id of the block with a story's text in the shell, if it has one. */
export const earlyStoryId = 'early-story'

/** The ids of the story that the shell's empty pages show. */
export const emptyStory = { issue: '0000-01', story: 'empty' } as const

/** Returns the id of the template that holds the shell's empty page in a language. */
export function emptyStoryId(language: Language): `empty-${Language}` {
  return `empty-${language}`
}

/** Returns the reading language that was chosen on the page before the app started. Undefined if none was. */
export function earlyView(): string | undefined {
  return document.documentElement.dataset.earlyView
}

/**
 * Returns the filters that were set on the prerendered page before the app started, a parameter for each checked box.
 * The history and the counts do not reflect them yet.
 */
export function earlyFilters(page: ParentNode): URLSearchParams {
  const search = new URLSearchParams()
  for (const box of page.querySelectorAll<HTMLInputElement>('.filters input:checked')) {
    search.append(box.name, box.value)
  }
  return search
}
