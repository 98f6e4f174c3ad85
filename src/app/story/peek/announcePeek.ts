let region: HTMLElement | undefined

/**
 * Has screen readers say what a peek shows, once it is there.
 * @returns what takes it back
 */
export function announcePeek(peek: HTMLElement): () => void {
  region ??= makeRegion()
  const said = region
  const texts = [...peek.querySelectorAll('[lang]')].flatMap((text) => [text.cloneNode(true), ' '])
  const timer = setTimeout(() => said.replaceChildren(...texts), 100)
  return () => {
    clearTimeout(timer)
    said.replaceChildren()
  }
}

/** It stays on the page: screen readers pass over a region that comes together with its text. */
function makeRegion(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'visually-hidden'
  made.setAttribute('aria-live', 'polite')
  document.body.prepend(made)
  return made
}
