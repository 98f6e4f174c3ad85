import type { Bilingual } from '../../src/archive/bilingual.ts'
import type { RubyPart } from '../../src/archive/words/rubyParts.ts'

/**
 * Gives every Chinese character the same pinyin: enough for tests of markup, and without the dictionary,
 * which takes a second to load.
 */
export function madeSpeller({ zh = '' }: Bilingual): RubyPart[] {
  return (zh.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? []).map((text) =>
    /\p{Script=Han}/u.test(text) ? { text, pinyin: 'pīn’ā' } : { text },
  )
}
