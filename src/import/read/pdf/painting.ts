import type { FontLook } from './fontLook.ts'
import type { Area, Glyph } from './paintedPage.ts'
import type { PaintState } from './paintState.ts'

/** A page while its operations are followed. */
export type Painting = {
  state: PaintState
  readonly saved: PaintState[]
  readonly glyphs: Glyph[]
  readonly areas: Area[]
  /** Whether nothing was painted since the coordinates last changed. */
  untouched: boolean
  /** Whether the next path is to bound what is painted after it. */
  clipping: boolean
  readonly fontOf: (name: string) => FontLook
}

/** What an operation does to a page. `order`: its place among the operations. */
export type Operation = (painting: Painting, args: readonly unknown[], order: number) => void

export function change(painting: Painting, changed: Partial<PaintState>): void {
  painting.state = { ...painting.state, ...changed }
}
