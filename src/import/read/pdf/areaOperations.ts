import { OPS } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { around, identity, matrixOf, multiply, numbersOf, overlap, type Rectangle } from './matrix.ts'
import { change, type Operation, type Painting } from './painting.ts'
import { setFont } from './textOperations.ts'

const mostAreas = 4000
/** In points. Smaller areas are dots and lines. */
const leastSide = 3
const square: Rectangle = { left: 0, bottom: 0, right: 1, top: 1 }
const filling: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** The operations that change the coordinates and colours, and that paint areas and pictures. */
export const areaOperations: readonly (readonly [operation: number, does: Operation])[] = [
  [OPS.save, ({ saved, state }) => saved.push(state)],
  [OPS.restore, restore],
  [OPS.transform, (painting, args) => transform(painting, args)],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, (painting) => change(painting, painting.saved.pop() ?? {})],
  [OPS.setFillRGBColor, (painting, [colour]) => change(painting, { colour: colourOf(colour) })],
  [OPS.setFillColorN, (painting) => change(painting, { colour: undefined })],
  [OPS.setGState, (painting, [entries]) => setGraphics(painting, entries)],
  [OPS.clip, (painting) => beginClip(painting)],
  [OPS.eoClip, (painting) => beginClip(painting)],
  [OPS.constructPath, addPath],
  [OPS.paintImageXObject, addPicture],
  [OPS.paintInlineImageXObject, addPicture],
  [OPS.paintImageMaskXObject, addPicture],
]

function colourOf(colour: unknown): string | undefined {
  return typeof colour === 'string' ? colour : undefined
}

function transform(painting: Painting, matrix: unknown): void {
  change(painting, { matrix: multiply(painting.state.matrix, matrixOf(matrix) ?? identity) })
  painting.untouched = true
}

/** Pictures are left out of the operations, so that none is decoded. An unused change of coordinates was for one. */
function restore(painting: Painting, _args: readonly unknown[], order: number): void {
  if (painting.untouched) addArea(painting, square, undefined, order)
  painting.untouched = false
  painting.state = painting.saved.pop() ?? painting.state
}

function beginForm(painting: Painting, [matrix]: readonly unknown[]): void {
  painting.saved.push(painting.state)
  transform(painting, matrix)
  painting.untouched = false
}

function setGraphics(painting: Painting, entries: unknown): void {
  if (!Array.isArray(entries)) return
  for (const [key, value] of entries) {
    if (key === 'ca') change(painting, { opacity: Number(value) })
    if (key === 'Font' && Array.isArray(value)) setFont(painting, value[0], value[1])
  }
}

function addPicture(painting: Painting, _args: readonly unknown[], order: number): void {
  addArea(painting, square, undefined, order)
}

function beginClip(painting: Painting): void {
  painting.clipping = true
}

function addPath(painting: Painting, [kind, , box]: readonly unknown[], order: number): void {
  const { clipping } = painting
  painting.clipping = false
  painting.untouched = false
  const [left, bottom, right, top] = numbersOf(box)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return
  const shape = { left, bottom, right, top }
  if (filling.has(kind)) addArea(painting, shape, painting.state.colour, order)
  // A path that bounds what is painted does so once it is painted itself.
  if (clipping) change(painting, { clip: clipped(painting, around(painting.state.matrix, shape)) })
}

function clipped({ state: { clip } }: Painting, area: Rectangle): Rectangle {
  return clip ? overlap(area, clip) : area
}

function addArea(painting: Painting, shape: Rectangle, colour: string | undefined, order: number): void {
  painting.untouched = false
  const area = clipped(painting, around(painting.state.matrix, shape))
  if (area.right - area.left < leastSide || area.top - area.bottom < leastSide) return
  if (painting.areas.length >= mostAreas) return
  painting.areas.push({ ...area, colour, opaque: painting.state.opacity > 0.95, order })
}
