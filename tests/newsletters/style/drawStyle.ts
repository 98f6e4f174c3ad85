import type { Choose } from '../../support/choices.ts'
import { type Habit, habitGroups } from './habits.ts'
import { type Format, formats, type HouseStyle, type MakeUp, makeUps, plainStyle } from './houseStyle.ts'

/** A style, and the names of the habits that it has. */
export type DrawnStyle = { readonly style: HouseStyle; readonly habits: readonly string[] }

/** A style with several habits, in a random format and layout. */
export function drawStyle(choose: Choose, format: Format = choose(formats)): DrawnStyle {
  const share = choose([2, 3, 4])
  const drawn = habitGroups.flatMap((group): Habit[] => {
    const fitting = group.filter((habit) => fits(habit, format))
    return fitting.length > 0 && choose(range(share)) === 0 ? [choose(fitting)] : []
  })
  return styleOf(format, choose(makeUps[format]), drawn)
}

/** The plain style with one habit. Undefined if the format cannot have it. */
export function styleWith(name: string, format: Format, makeUp: MakeUp): DrawnStyle | undefined {
  const habit = habitGroups.flat().find((one) => one.name === name)
  if (!habit) throw new RangeError(`there is no habit "${name}"`)
  return fits(habit, format) ? styleOf(format, makeUp, [habit]) : undefined
}

/** The plain style in a format and a layout. */
export function plainIn(format: Format, makeUp: MakeUp): DrawnStyle {
  return styleOf(format, makeUp, [])
}

function styleOf(format: Format, makeUp: MakeUp, habits: readonly Habit[]): DrawnStyle {
  const plain: HouseStyle = { ...plainStyle, format, makeUp }
  const links = format === 'text' ? ({ at: 'printed', words: '' } as const) : plain.links
  return {
    style: habits.reduce((style, habit) => habit.apply(style), { ...plain, links }),
    habits: habits.map(({ name }) => name),
  }
}

function fits({ formats: within }: Habit, format: Format): boolean {
  return within === undefined || within.includes(format)
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
