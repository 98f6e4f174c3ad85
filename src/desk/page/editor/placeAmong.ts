/** Where a row of a list stands on the screen, in pixels from the top. */
type Row = { readonly top: number; readonly bottom: number }

/**
 * The place that a row takes if it is dropped at a height: below each other row whose middle is above it.
 * @param from the index of the row that is dragged
 */
export function placeAmong(rows: readonly Row[], from: number, height: number): number {
  return rows.filter(({ top, bottom }, index) => index !== from && (top + bottom) / 2 < height).length
}
