import { pinyin } from 'pinyin-pro'

/**
 * How each character of a text is probably read, with its tone mark, by its UTF-16 offset; nothing for what is not
 * Chinese.
 */
export function contextReadings(text: string): ReadonlyMap<number, string> {
  const readings = new Map<number, string>()
  let at = 0
  for (const { origin, pinyin: reading, isZh } of pinyin(text, { type: 'all', toneSandhi: false })) {
    if (isZh) readings.set(at, reading)
    at += origin.length
  }
  return readings
}
