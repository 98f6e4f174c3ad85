import { spawnSync } from 'node:child_process'

let known: boolean | undefined

/** Whether programs here can print emoji. Without a font for them, the PDF has none, and no reader could find them. */
export function hasEmojiFont(): boolean {
  known ??= asksFonts()
  return known
}

/** Where fonts cannot be asked for, as on other systems than Linux, there is one. */
function asksFonts(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=und-zsye', 'family'], { encoding: 'utf8' })
  return status !== 0 || stdout.trim() !== ''
}
