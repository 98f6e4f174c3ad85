import { memoizedByObject } from '../archive/memoize.ts'
import type { Name } from '../archive/names/nameList.ts'
import { hanPositions } from '../archive/names/pinyinWords.ts'
import { segmentText } from '../archive/words/segmentText.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import { type ChosenReading, chooseReading } from './chooseReading.ts'
import type { Lexicon } from './lexicon.ts'
import { spell } from './spell.ts'

/**
 * How a name is read: as listed. Another spelling of the name is read word by word.
 * @param word the spelling in the text
 * @param inContext returns what statistics expect: one syllable per character, with its tone mark
 */
export function readName(
  word: string,
  name: Name,
  lexicon: Lexicon,
  inContext: () => readonly string[],
): ChosenReading {
  const { senses, syllables: own } = listedReading(name)
  if (name.zh === word) return { syllables: own ?? inContext(), pinyin: name.pinyin, senses, by: 'name' }
  const pieces = segmentText(word, lexicon)
  const words = pieces.map(({ start, end }) => word.slice(start, end))
  const syllables = pieces.flatMap(
    ({ start, end }, at) =>
      chooseReading({ word: word.slice(start, end), words, at }, lexicon, () => inContext().slice(start, end))
        .syllables,
  )
  return { syllables, pinyin: spell(word, syllables, lexicon), senses, by: 'dictionary' }
}

/** What the list says about a name. `syllables` is undefined unless there is one for each character. */
type ListedReading = { readonly senses: readonly string[]; readonly syllables: readonly string[] | undefined }

const listedReading = memoizedByObject((name: Name): ListedReading => {
  const count = hanPositions(name.zh).length
  const syllables = count === name.zh.length ? splitPinyin(name.pinyin, count) : undefined
  return { senses: [name.en], syllables }
})
