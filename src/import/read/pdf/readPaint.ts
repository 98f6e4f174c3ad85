import { OPS } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { areaOperations } from './areaOperations.ts'
import { type FontLook, fontLook } from './fontLook.ts'
import { identity, matrixOf, multiply } from './matrix.ts'
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
 * @param annotations the ids of annotations that are text of the page; what others paint is passed over
 */
export function readPaint(
  { fnArray, argsArray }: Operations,
  findFont: (name: string) => unknown,
  annotations: ReadonlySet<string>,
): PaintedPage {
  const painting: Painting = {
    state: firstState,
    saved: [],
    glyphs: [],
    areas: [],
    untouched: false,
    clipping: false,
    fontOf: remembered((name) => fontLook(findFont(name))),
  }
  let passedOver = false
  fnArray.forEach((operation, order) => {
    const value: unknown = argsArray[order]
    const args: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (operation === OPS.beginAnnotation) {
      passedOver = !annotations.has(String(args[0]))
      beginAnnotation(painting, args)
    } else if (operation === OPS.endAnnotation) passedOver = false
    else if (!passedOver) known.get(operation)?.(painting, args, order)
  })
  return painting
}

/** An annotation begins anew, whatever the page or the annotation before left. */
function beginAnnotation(painting: Painting, [, , transform, matrix]: readonly unknown[]): void {
  const own = multiply(matrixOf(transform) ?? identity, matrixOf(matrix) ?? identity)
  painting.state = { ...firstState, matrix: own }
  painting.saved.length = 0
  painting.untouched = false
}

function remembered(lookUp: (name: string) => FontLook): (name: string) => FontLook {
  const found = new Map<string, FontLook>()
  return (name) => {
    const look = found.get(name) ?? lookUp(name)
    found.set(name, look)
    return look
  }
}
