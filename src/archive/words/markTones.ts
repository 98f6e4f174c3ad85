/** The marked vowels, each with its four tones and without one. */
const marked: Readonly<Record<string, string>> = {
  a: 'āáǎàa',
  e: 'ēéěèe',
  i: 'īíǐìi',
  o: 'ōóǒòo',
  u: 'ūúǔùu',
  ü: 'ǖǘǚǜü',
}

/**
 * A syllable with its tone as a mark: `lu:4` → `lǜ`, `de5` → `de`. Any other text stays as it is.
 * @param numbered as CC-CEDICT writes it, with `u:` or `ü`
 */
export function markTone(numbered: string): string {
  const [, plain = '', tone = ''] = /^(\p{L}[\p{L}:]*)([1-5])$/u.exec(numbered) ?? []
  if (plain === '') return numbered
  const letters = plain.replace(/u:|v/g, 'ü').replace(/U:/g, 'Ü')
  const at = markedAt(letters.toLowerCase())
  const vowel = marked[letters.charAt(at).toLowerCase()]?.charAt(Number(tone) - 1)
  if (vowel === undefined) return letters
  const cased = letters.charAt(at) === letters.charAt(at).toLowerCase() ? vowel : vowel.toUpperCase()
  return letters.slice(0, at) + cased + letters.slice(at + 1)
}

/** The vowel that carries the mark: a or e, else the o of ou, else the last one; -1 if there is none. */
function markedAt(letters: string): number {
  const open = letters.search(/[ae]/)
  if (open !== -1) return open
  const ou = letters.indexOf('ou')
  return ou === -1 ? Math.max(...[...'iouü'].map((vowel) => letters.lastIndexOf(vowel))) : ou
}

/**
 * The syllables of a word as one word of pinyin: `xi1 an1` → `xī’ān`. A syllable with a capital begins a new
 * word, as in CC-CEDICT's proper names: `Bei3 jing1 Da4 xue2` → `Běijīng Dàxué`.
 * @param syllables numbered, one per character
 */
export function joinSyllables(syllables: readonly string[]): string {
  return syllables.map(markTone).reduce((word, syllable) => word + joint(word, syllable) + syllable, '')
}

function joint(word: string, syllable: string): string {
  if (word === '') return ''
  if (/^\p{Lu}/u.test(syllable)) return ' '
  return startsWithVowel.test(syllable) && /\p{L}$/u.test(word) ? '’' : ''
}

const startsWithVowel = /^[aeoāáǎàēéěèōóǒò]/
