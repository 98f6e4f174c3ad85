/**
 * Runs inline in the head of every page, before the first paint. Theme, type and a story's reading language are as
 * the reader left them from the first frame. Only the colour of the browser's bar stands before it. It removes what a
 * browser's script added to every object: the app's libraries would take it for theirs. It must stand alone, because
 * the build writes its own text into the page. It leaves a reading language chosen before the app starts in
 * `data-early-view`. Where styles cannot read the radio buttons, it sets the story's view, too.
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
  let stored = null
  try {
    stored = JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    // Nothing is remembered, or it cannot be read: the page stays as built.
  }
  for (const name of ['theme', 'textSize', 'lineWidth', 'face']) {
    if (stored?.[name]) root.dataset[name] = stored[name]
  }
  const paper = themeColors[stored?.theme]
  for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
    if (paper) meta.setAttribute('content', paper)
  }
  const [, , issueId, storyId] = new RegExp(storyPattern).exec(location.pathname) ?? []
  const asked = new URLSearchParams(location.search).getAll('view').find((view) => views.includes(view))
  const view = asked ?? stored?.storyViews?.[`${issueId}/${storyId}`] ?? stored?.view
  if (!storyId || (!view && knowsHas)) return
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
}
