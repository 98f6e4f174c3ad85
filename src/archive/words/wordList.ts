import * as z from 'zod'
import { schemaFault } from '../schemaFault.ts'
import { isPinyinOf } from './splitPinyin.ts'

/*
 * The only declaration of the archive's own words, a file beside the issues. The app may import only types from this
 * module, so that the schema library stays out of its bundle.
 */

const text = z.string().regex(/^\S(?:.*\S)?$/, schemaFault('oneLine'))
const chinese = text.regex(/^\p{Script=Han}+$/u, schemaFault('chinese'))

const word = z
  .strictObject({
    zh: chinese.describe('The word as texts write it.'),
    pinyin: text
      .regex(/^[\p{Script=Latin}\p{M}’ -]+$/u, schemaFault('pinyin'))
      .describe('With tone marks, joined as GB/T 16159 asks.'),
    senses: z.array(text).min(1).describe('What it means in the texts, in English, the usual sense first.'),
  })
  .refine(isPinyinOf, { error: schemaFault('pinyin'), path: ['pinyin'] })

const hidden = z.strictObject({
  zh: chinese,
  sense: text.describe('Senses of the dictionary with this text are not shown.'),
})

/** The archive's own words, as in `public/archive/words.json`: words that the dictionary lacks, and senses to leave out. */
export const wordListSchema = z.strictObject({ words: z.array(word), hidden: z.array(hidden) })

export type WordList = z.infer<typeof wordListSchema>

/** Everything that the list says about one word. Without senses, it leaves out only some of the dictionary's. */
export const listedWordSchema = z
  .strictObject({
    zh: chinese,
    pinyin: word.shape.pinyin.or(z.literal('')),
    senses: z.array(text),
    hidden: z.array(text),
  })
  .refine((one) => one.senses.length === 0 || isPinyinOf(one), {
    error: schemaFault('pinyin'),
    path: ['pinyin'],
  })

export type ListedWord = z.infer<typeof listedWordSchema>

/** The list of an archive that has none. */
export const noWordList: WordList = { words: [], hidden: [] }

/** Everything that a list says about each of its words. */
export function listedWords({ words, hidden }: WordList): ListedWord[] {
  return [...new Set([...words, ...hidden].map(({ zh }) => zh))].map((zh) => ({
    zh,
    ...{ pinyin: '', senses: [] },
    ...words.find((one) => one.zh === zh),
    hidden: hidden.flatMap((one) => (one.zh === zh ? one.sense : [])),
  }))
}

/** The list that says this about these words, and the same as before about the others. */
export function withListedWords(list: WordList, changed: readonly ListedWord[]): WordList {
  const all = [...new Map([...listedWords(list), ...changed].map((one) => [one.zh, one])).values()]
  return {
    words: all.flatMap(({ zh, pinyin, senses }) => (senses.length > 0 ? [{ zh, pinyin, senses }] : [])),
    hidden: all.flatMap(({ zh, hidden }) => hidden.map((sense) => ({ zh, sense }))),
  }
}
