/** The reading language that `firstPaint` has seen chosen before the app is there; undefined where none was. */
export function earlyView(): string | undefined {
  return document.documentElement.dataset.view
}
