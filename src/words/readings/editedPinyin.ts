import { invariant } from '../../archive/invariant.ts'
import { hanPositions } from '../../archive/names/pinyinWords.ts'
import { splitPinyin } from '../../archive/words/splitPinyin.ts'

/** An editor's word on how some text is read in a story, as in an issue's file. */
export type Readings = readonly { readonly zh: string; readonly pinyin: string }[]

/** The syllables that the editor gives for characters of a text, by their UTF-16 offset. */
export function editedPinyin(text: string, readings: Readings): ReadonlyMap<number, string> {
  const edited = new Map<number, string>()
  for (const { zh, pinyin } of readings) {
    const positions = hanPositions(zh)
    const syllables = splitPinyin(pinyin, positions.length) ?? []
    for (let found = text.indexOf(zh); found !== -1; found = text.indexOf(zh, found + zh.length)) {
      syllables.forEach((syllable, index) => {
        edited.set(found + invariant(positions[index], 'character of the syllable'), syllable)
      })
    }
  }
  return edited
}
