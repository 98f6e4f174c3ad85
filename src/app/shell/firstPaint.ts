import { preferencesKey } from '../preferences.ts'
import { papers } from './papers.ts'

/**
 * Runs in the head of every page, inline, before anything is painted: theme, type and the reading language of a story
 * are as the reader left them from the first frame on. Only what colours the browser's own bar stands before it. It must
 * stand alone, since its own text is what the
 * build writes into the page. A reading language chosen before the app is here is left for it in `data-view`.
 */
function firstPaint(key: string, papers: Readonly<Record<string, string>>) {
  const root = document.documentElement
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'view') root.dataset.view = target.value
  })
  let stored = null
  try {
    stored = JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    // Nothing is remembered, or it cannot be read: the page is as it was built.
  }
  for (const name of ['theme', 'textSize', 'lineWidth', 'face']) {
    if (stored?.[name]) root.dataset[name] = stored[name]
  }
  const paper = papers[stored?.theme]
  for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
    if (paper) meta.setAttribute('content', paper)
  }
  const story = /\/issues\/([^/]+\/[^/]+)\/$/.exec(location.pathname)?.[1]
  const asked = new URLSearchParams(location.search)
    .getAll('view')
    .find((view) => /^(en|zh|both)$/.test(view))
  const view = asked ?? stored?.storyViews?.[story ?? ''] ?? stored?.view
  if (!story || !view) return
  const observer = new MutationObserver(() => {
    for (const radio of document.querySelectorAll('input[name=view]')) {
      if (!(radio instanceof HTMLInputElement) || radio.value !== view) continue
      radio.checked = !radio.disabled
      observer.disconnect()
    }
  })
  observer.observe(root, { childList: true, subtree: true })
}

/** The inline script's text. */
export const firstPaintScript = `(${firstPaint})(${JSON.stringify(preferencesKey)},${JSON.stringify(papers)})`
