/** The reading language that `firstPaint` has seen chosen before the app starts; undefined if none was. */
export function earlyView(): string | undefined {
  return document.documentElement.dataset.earlyView
}
