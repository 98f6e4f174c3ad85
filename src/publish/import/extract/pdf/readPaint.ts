import { areaOperations } from './areaOperations.ts'
import { type FontLook, fontLook } from './fontLook.ts'
import type { PaintedPage } from './paintedPage.ts'
import type { Painting } from './painting.ts'
import { firstState } from './paintState.ts'
import { textOperations } from './textOperations.ts'

/** A page's painting operations, as pdf.js lists them. */
export type Operations = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

const known = new Map([...areaOperations, ...textOperations])

/**
 * Follows the operations of a page, and notes each letter and each filled area.
 * @param findFont the font that operations name
 */
export function readPaint(
  { fnArray, argsArray }: Operations,
  findFont: (name: string) => unknown,
): PaintedPage {
  const painting: Painting = {
    state: firstState,
    saved: [],
    glyphs: [],
    areas: [],
    untouched: false,
    fontOf: remembered((name) => fontLook(findFont(name))),
  }
  fnArray.forEach((operation, order) => {
    const args: unknown = argsArray[order]
    known.get(operation)?.(painting, Array.isArray(args) ? args : [args], order)
  })
  return painting
}

function remembered(lookUp: (name: string) => FontLook): (name: string) => FontLook {
  const found = new Map<string, FontLook>()
  return (name) => {
    const look = found.get(name) ?? lookUp(name)
    found.set(name, look)
    return look
  }
}
