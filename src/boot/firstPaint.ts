/**
 * Runs inline in the head of every page, before the first paint. It must be self-contained, because the build
 * inlines its source into the page.
 *
 * - It sets theme, type and a story's reading language as the reader left them, from the first frame on.
 * - It keeps a reading language chosen before the app starts in `data-early-view`.
 * - If styles cannot read the radio buttons, it sets the story's view as well.
 * - It removes properties that other scripts have added to every object: the app's libraries would take them
 *   for their own.
 *
 * @param key the `localStorage` key of the preferences
 * @param views the views that an address may ask for
 * @param storyPattern matches the path of a story's page
 */
export function firstPaint(
  key: string,
  themeColors: Readonly<Record<string, string>>,
  views: readonly string[],
  storyPattern: string,
): void {
  for (const foreign in {}) Reflect.deleteProperty(Object.prototype, foreign)
  const root = document.documentElement
  const knowsHas = CSS.supports('selector(:has(a))')
  const setStoryView = ({ value }: HTMLInputElement) => {
    if (!knowsHas) document.querySelector('.story')?.setAttribute('data-view', value)
  }
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'view') return
    root.dataset.earlyView = target.value
    setStoryView(target)
  })
  let storedView: unknown
  try {
    const stored = JSON.parse(localStorage.getItem(key) || '{}')
    storedView = stored.view
    for (const name of ['theme', 'textSize', 'lineWidth', 'face', 'introduced']) {
      if (stored[name]) root.dataset[name] = stored[name]
    }
  } catch {
    // Nothing is remembered, or it cannot be read. The page stays as built.
  }
  const paper = themeColors[root.dataset.theme || '']
  for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
    if (paper) meta.setAttribute('content', paper)
  }
  const isStory = new RegExp(storyPattern).test(location.pathname)
  const asked = new URLSearchParams(location.search).getAll('view').find((view) => views.includes(view))
  const view = asked || storedView
  if (!isStory || (!view && knowsHas)) return
  const observer = new MutationObserver(() => {
    const radios = document.querySelectorAll<HTMLInputElement>('input[name=view]')
    if (radios.length < 3) return
    observer.disconnect()
    for (const radio of radios) {
      if (radio.value === view) radio.checked = !radio.disabled
    }
    for (const radio of radios) {
      if (radio.checked) setStoryView(radio)
    }
  })
  observer.observe(root, { childList: true, subtree: true })
  // A page without a story has no buttons. The buttons of a story that the app shows later are the app's.
  document.addEventListener('DOMContentLoaded', () => observer.disconnect(), { once: true })
}
