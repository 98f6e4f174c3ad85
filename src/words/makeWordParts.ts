import { packWords } from '../archive/words/packedWords.ts'
import { partsFormat, type WordPartsFile } from '../archive/words/wordParts.ts'
import { dictionary } from './dictionary.ts'
import type { Lexicon } from './lexicon.ts'
import { dictionaryNotice } from './makeIssueWords.ts'
import { shortSenses } from './shortSenses.ts'
import { shorterWords } from './spell.ts'

/** Makes the file of what the words of an archive are made of. */
export function makeWordParts(words: ReadonlySet<string>, lexicon: Lexicon): WordPartsFile {
  const parts = new Set(
    [...words].flatMap((word) => (word.length > 2 ? [...shorterWords(word, lexicon), ...word] : [...word])),
  )
  const known = [...parts].filter((part) => lexicon.readingsOf(part).length > 0).sort()
  const entries = known.map((part) => ({
    band: 0,
    readings: lexicon.readingsOf(part).map(({ pinyin, senses }) => ({ pinyin, senses: shortSenses(senses) })),
    traditional: traditionalForms(part),
  }))
  return { format: partsFormat, notice: dictionaryNotice, texts: known.join(';'), words: packWords(entries) }
}

/** The traditional forms of a simplified one, which may be several: 發, 髮. Empty if it is written alike. */
function traditionalForms(part: string): string {
  const entries = dictionary()
    .entriesOf(part)
    .filter(({ english }) => !english.every((sense) => sense.includes('variant of ')))
  const forms = new Set(entries.map(({ traditional }) => traditional))
  return forms.size === 1 && forms.has(part) ? '' : [...forms].join(', ')
}
