import type { Period } from '../../../archive/catalogue/storyTimeline.ts'

/** The height of a row of bars, and of the tallest bar; a period is ten wide. The SVG stretches them. */
export const rowHeight = 28
const tallest = 26
const [step, margin] = [10, 1.5]

export function widthOf(periods: readonly Period[]): number {
  return periods.length * step
}

/** One bar for each count above zero, as an SVG path. Even one story is visible. */
export function barsOf(counts: readonly number[], most: number): string {
  return counts
    .map((count, index) => {
      if (count === 0) return ''
      const height = Math.max(2, Math.round((tallest * count) / most))
      return `M${index * step + margin} ${rowHeight}v-${height}h${step - 2 * margin}v${height}z`
    })
    .join('')
}

/** The base line of the bars, under every period with an issue. */
export function baseOf(periods: readonly Period[]): string {
  return periods
    .map(({ issues }, index) => (issues > 0 ? `M${index * step} ${rowHeight}h${step}` : ''))
    .join('')
}

/** A dot instead of the line, under every period without an issue. */
export function gapsOf(periods: readonly Period[]): string {
  return periods
    .map(({ issues }, index) => (issues === 0 ? `M${index * step + 3.5} ${rowHeight}h3` : ''))
    .join('')
}
