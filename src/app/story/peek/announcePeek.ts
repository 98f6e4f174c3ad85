let region: HTMLElement | undefined

/**
 * Makes screen readers announce a peek, once it is shown.
 * @returns a function that withdraws it
 */
export function announcePeek(peek: HTMLElement): () => void {
  region ??= makeRegion()
  const ownRegion = region
  const timer = setTimeout(() => {
    const texts = [...peek.querySelectorAll('[lang]')].flatMap((text) => [text.cloneNode(true), ' '])
    ownRegion.replaceChildren(...texts)
  }, 100)
  return () => {
    clearTimeout(timer)
    ownRegion.replaceChildren()
  }
}

/** Creates a region that stays on the page: screen readers ignore a region that appears together with its text. */
function makeRegion(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'visually-hidden'
  made.setAttribute('aria-live', 'polite')
  document.body.prepend(made)
  return made
}
