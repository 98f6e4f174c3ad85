import { spawnSync } from 'node:child_process'
import type { HouseStyle } from '../style/houseStyle.ts'

/** What a newsletter may need a font for, with the language by which Fontconfig finds it. */
const needs = { emoji: 'und-zsye', 'letters of Polish': 'pl' } as const
type Need = keyof typeof needs

const known = new Map<Need, boolean>()

/** Whether a font is installed. Assumes that it is if the system cannot be asked, as on other than Linux. */
function hasFontFor(need: Need): boolean {
  const has = known.get(need) ?? asksFonts(needs[need])
  known.set(need, has)
  return has
}

function asksFonts(language: string): boolean {
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' })
  return status !== 0 || stdout.trim() !== ''
}

/** The style without what no font here has: it would be missing from the PDF, and from the import. */
export function printableStyle(style: HouseStyle): HouseStyle {
  const lettering = new Set(style.lettering)
  if (!hasFontFor('emoji')) lettering.delete('emoji')
  if (!hasFontFor('letters of Polish')) lettering.add('plainLatin')
  return { ...style, lettering }
}

/** What cannot be printed here, each in a sentence. */
export function unprintable(): string[] {
  return (['emoji', 'letters of Polish'] as const)
    .filter((need) => !hasFontFor(need))
    .map((need) => `SKIPPED ${need} in print: there is no font for them here.`)
}
