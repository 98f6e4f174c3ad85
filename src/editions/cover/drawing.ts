import type { ColourName } from '../readColours.ts'

/** A filled rectangle, or a line of text whose baseline begins at x and y. */
export type Shape =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: ColourName
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      readonly colour: ColourName
    }

/** Shapes in the order that they are drawn, in pixels from the upper left corner. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }

export function box(x: number, y: number, width: number, height: number, colour: ColourName): Shape {
  return { kind: 'box', x, y, width, height, colour }
}

export function line(x: number, y: number, size: number, text: string, colour: ColourName): Shape {
  return { kind: 'text', x, y, size, text, colour }
}
