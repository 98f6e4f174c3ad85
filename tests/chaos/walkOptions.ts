import { parseSteps, type Step } from './steps.ts'

type Given = {
  readonly steps: string
  readonly seed: string
  readonly shrink: string
  readonly replay?: string | undefined
}

type WalkOptions = {
  readonly steps: number
  readonly seed: number
  /** How many minutes to look for fewer steps. */
  readonly shrink: number
  readonly replay: readonly Step[] | undefined
}

/** Reads the options of a walk. @param refuse says what is wrong with one, and does not return */
export function walkOptions(given: Given, refuse: (fault: string) => never): WalkOptions {
  const whole = (name: 'steps' | 'seed' | 'shrink', least: number) => {
    const number = /^\d{1,9}$/.test(given[name]) ? Number(given[name]) : -1
    if (number < least) return refuse(`--${name} is "${given[name]}"; expected a whole number from ${least}.`)
    return number
  }
  const { replay } = given
  const steps = replay === undefined ? undefined : readSteps(replay)
  if (steps?.length === 0) refuse(`--replay is "${replay}"; expected the steps as a walk prints them.`)
  return { steps: whole('steps', 1), seed: whole('seed', 0), shrink: whole('shrink', 0), replay: steps }
}

/** The steps; none if the text is no list of steps. */
function readSteps(text: string): readonly Step[] {
  try {
    return parseSteps(text)
  } catch {
    return []
  }
}
