import type { Figure, PartialDate } from '../../../src/archive/figures/figure.ts'

/**
 * A figure in a few characters, for tables: `nearly 600`, `30..40 percent`, `2021-07-12`, `-07`, `#3`; `?` marks a weak
 * one.
 */
export function describeFigure(figure: Figure): string {
  const rounding = figure.approximation === undefined ? '' : `${figure.approximation.rounding} `
  return `${rounding}${describeValue(figure)}${figure.weak === true ? '?' : ''}`
}

function describeValue(figure: Figure): string {
  switch (figure.kind) {
    case 'quantity': {
      const high = figure.high === undefined ? '' : `..${figure.high.digits}`
      return `${figure.digits}${high}${figure.unit === 'count' ? '' : ` ${figure.unit}`}`
    }
    case 'ordinal':
      return `#${figure.digits}`
    case 'plan':
      return `plan ${figure.digits}`
    case 'time':
      return `${Math.floor(figure.minutes / 60)}:${String(figure.minutes % 60).padStart(2, '0')}`
    case 'date':
      return describeDate(figure.from) + (figure.to === undefined ? '' : `..${describeDate(figure.to)}`)
  }
}

function describeDate({ year, month, day }: PartialDate): string {
  const two = (part: number | undefined) => (part === undefined ? '' : `-${String(part).padStart(2, '0')}`)
  return `${year ?? ''}${two(month)}${day !== undefined && month === undefined ? '-' : ''}${two(day)}`
}
