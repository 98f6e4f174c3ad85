import type * as TestingLibrary from '@testing-library/dom'

/** A name. A string must match completely, a pattern anywhere. */
type Name = string | { readonly pattern: string }

/** What to find: a role and its name, a text, or a selector if it has neither. */
export type Target =
  | { readonly role: string; readonly name?: Name }
  | { readonly text: Name }
  | { readonly css: string }

/** An element as a reader perceives it. */
export type Seen = {
  readonly text: string
  /** Checked or pressed. */
  readonly isOn: boolean
}

/** A point of the window to press, or what covers it. */
export type Spot = { readonly x: number; readonly y: number } | { readonly hindrance: string }

declare global {
  var TestingLibraryDom: typeof TestingLibrary | undefined
}

/** Source text that defines this file's functions in the page. They run only there. */
export const pageFunctions = [elementsOf, seenOf, spotOf].join('\n')

/** The visible elements of this kind, in order. */
function seenOf(target: Target): Seen[] {
  return elementsOf(target).map((element) => ({
    text: (element.textContent ?? '').trim(),
    isOn: element.matches(':checked, [aria-pressed=true]'),
  }))
}

/**
 * Scrolls the first element of this kind into view; while a sheet is open, the first one in it. Returns where to press it:
 * near the beginning of its first line.
 */
function spotOf(target: Target): Spot {
  const sheet = document.querySelector('dialog[open]')
  const element = elementsOf(target).find((one) => !sheet || sheet.contains(one))
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

/** The elements of this kind that are on the screen, or could be scrolled to. */
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
