import { type Choose, choices } from '../support/choices.ts'

/** Like `choices`, but without its first numbers, which are similar for neighbouring seeds. */
export function seededChoices(seed: number): Choose {
  const choose = choices(seed)
  for (let drawn = 0; drawn < 8; drawn += 1) choose([seed])
  return choose
}
