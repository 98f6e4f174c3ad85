import type * as TestingLibrary from '@testing-library/dom'

/** A name, whole where it is a string; a pattern is found anywhere in it. */
type Name = string | { readonly pattern: string }

/** What a reader looks for: a role and its name, a text, or a place in the page that has neither. */
export type Target =
  | { readonly role: string; readonly name?: Name }
  | { readonly text: Name }
  | { readonly css: string }

/** An element as its reader sees it. */
export type Seen = {
  readonly text: string
  /** Checked or pressed. */
  readonly isOn: boolean
}

/** A point of the window to press, or what is in the way. */
export type Spot = { readonly x: number; readonly y: number } | { readonly hindrance: string }

declare global {
  var TestingLibraryDom: typeof TestingLibrary | undefined
}

/** The text of what the page needs to call the functions of this file; it is the page alone that runs them. */
export const lookingGlass = [elementsOf, seenOf, spotOf].join('\n')

/** What can be seen of such elements, in order. */
function seenOf(target: Target): Seen[] {
  return elementsOf(target).map((element) => ({
    text: (element.textContent ?? '').trim(),
    isOn: element.matches(':checked, [aria-pressed=true]'),
  }))
}

/** Brings the first such element into view, and tells where to press it: near the beginning of its first line. */
function spotOf(target: Target): Spot {
  const [element] = elementsOf(target)
  if (!element) return { hindrance: 'it is not there' }
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const [line] = element.getClientRects()
  if (!line) return { hindrance: 'it has no place' }
  const x = line.left + Math.min(line.width / 2, 24)
  const y = line.top + line.height / 2
  const top = document.elementFromPoint(x, y)
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const isReached = [element, ...labels].some((one) => one.contains(top))
  return isReached ? { x, y } : { hindrance: `${top?.outerHTML.slice(0, 80)} lies over it` }
}

/** Such elements, where they are on the screen or would be after scrolling. */
function elementsOf(target: Target): HTMLElement[] {
  const library = globalThis.TestingLibraryDom
  const asked = (name: Name) => (typeof name === 'string' ? name : new RegExp(name.pattern))
  const all = () => {
    if ('css' in target) return [...document.querySelectorAll<HTMLElement>(target.css)]
    if (!library) return []
    if ('text' in target) return library.queryAllByText(document.body, asked(target.text))
    const { role, name } = target
    return library.queryAllByRole(document.body, role, name === undefined ? {} : { name: asked(name) })
  }
  return all().filter((element) => element.getClientRects().length > 0)
}
