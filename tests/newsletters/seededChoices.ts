import { type Choose, choices } from '../support/choices.ts'

/** As `choices`, without its first numbers: those of neighbouring seeds are alike. */
export function seededChoices(seed: number): Choose {
  const choose = choices(seed)
  for (let drawn = 0; drawn < 8; drawn += 1) choose([seed])
  return choose
}
