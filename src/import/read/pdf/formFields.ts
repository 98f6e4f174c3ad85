import type { FontLook } from './fontLook.ts'
import { numbersOf, type Rectangle } from './matrix.ts'
import type { Glyph } from './paintedPage.ts'

/** An annotation whose text is part of the page: a field of a form that is filled in, or text that was typed onto the page. */
export type TextAnnotation = Rectangle & {
  readonly id: string
  /** The value of a field. */
  readonly lines: readonly string[]
  /** Whether the value was chosen from a list, which may show other words for it. */
  readonly isChosen: boolean
}

/** In type sizes, for text that the file says nothing more of. */
const usual = { size: 11, pitch: 1.3, latin: 0.5 } as const
const leastSize = 4
/** The flags of annotations that are hidden, or not shown on a screen. */
const unseen = 2 | 32
const plainFont: FontLook = { family: '', bold: false, vertical: false, unit: 0.001 }

/** Those of a page's annotations that are text of the page. They have no types. */
export function textAnnotation(annotation: unknown): TextAnnotation[] {
  if (typeof annotation !== 'object' || annotation === null) return []
  const [left, bottom, right, top] = numbersOf(Reflect.get(annotation, 'rect'))
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return []
  if ((Number(Reflect.get(annotation, 'annotationFlags')) & unseen) !== 0) return []
  const id = String(Reflect.get(annotation, 'id'))
  const kind: unknown = Reflect.get(annotation, 'fieldType') ?? Reflect.get(annotation, 'subtype')
  if (kind === 'FreeText') return [{ id, left, bottom, right, top, lines: [], isChosen: false }]
  if (kind !== 'Tx' && kind !== 'Ch') return []
  const value: unknown = Reflect.get(annotation, 'fieldValue')
  const lines = (Array.isArray(value) ? value : [value])
    .flatMap((text: unknown) => (typeof text === 'string' ? text.split(/\r\n?|\n/) : []))
    .filter((line) => line.trim() !== '')
  return lines.length === 0 ? [] : [{ id, left, bottom, right, top, lines, isChosen: kind === 'Ch' }]
}

/**
 * The page's letters, with those of fields that only their values tell: the file leaves it to viewers to paint them, or
 * paints them in a font that lacks them. A line of the value is a line here, as narrow as its field.
 */
export function withFieldValues(
  painted: readonly Glyph[],
  fields: readonly TextAnnotation[],
): readonly Glyph[] {
  const untold = fields.filter((field) => !isTold(field, painted))
  if (untold.length === 0) return painted
  return [
    ...painted.filter((glyph) => !untold.some((field) => lies(glyph, field))),
    ...untold.flatMap(lettersOf),
  ]
}

/** Whether the page paints each letter of the value. It may paint its figures in another form. */
function isTold(field: TextAnnotation, painted: readonly Glyph[]): boolean {
  if (field.lines.length === 0) return true
  const shown = new Set(painted.flatMap((glyph) => (lies(glyph, field) ? [...glyph.text] : [])))
  return (
    shown.size > 0 &&
    (field.isChosen || (field.lines.join('').match(/\p{L}/gu) ?? []).every((letter) => shown.has(letter)))
  )
}

function lies({ x, y }: Glyph, { left, bottom, right, top }: Rectangle): boolean {
  return x >= left && x < right && y >= bottom && y < top
}

function lettersOf({ left, right, bottom, top, lines }: TextAnnotation): Glyph[] {
  const pitch = Math.min(usual.size * usual.pitch, (top - bottom) / lines.length)
  const size = Math.max(leastSize, pitch / usual.pitch)
  return lines.flatMap((line, index) => {
    const letters = [...line].map((text) => ({ text, own: text > '\u2e80' ? size : size * usual.latin }))
    const width = letters.reduce((sum, { own }) => sum + own, 0)
    const scale = Math.min(1, (right - left) / width)
    let x = left
    return letters.map(({ text, own }): Glyph => {
      const dx = own * scale
      x += dx
      const place = { x: x - dx, y: top - pitch * (index + 1) + size * 0.2, dx, dy: 0 }
      return { text, ...place, size, font: plainFont, ...visible }
    })
  })
}

const visible = {
  colour: '#000000',
  outlined: false,
  unpainted: false,
  order: Number.POSITIVE_INFINITY,
} as const
