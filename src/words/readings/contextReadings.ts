import { pinyin } from 'pinyin-pro'

/**
 * How each character of a text is probably read, with its tone mark, by its UTF-16 offset; nothing for what is not
 * Chinese.
 */
export function contextReadings(text: string): ReadonlyMap<number, string> {
  const readings = new Map<number, string>()
  const parts = pinyin(text, { type: 'array', toneSandhi: false })
  let at = 0
  Array.from(text).forEach((character, index) => {
    const reading = parts[index]
    // What is not Chinese stands for itself.
    if (reading !== undefined && reading !== character) readings.set(at, reading)
    at += character.length
  })
  return readings
}
