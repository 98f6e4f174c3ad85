import { isDeepStrictEqual } from 'node:util'
import { type ListedWord, listedWords, withListedWords } from '../../archive/words/wordList.ts'
import { readLists } from '../../disk/readLists.ts'
import { doubtfulReadings } from '../../words/doubtfulReadings.ts'
import { lexicon } from '../../words/lexicon.ts'
import type { AnswerOf } from '../api/requests.ts'
import { newNames } from './drafts/draftFindings.ts'
import type { OpenDraft } from './drafts/openDraft.ts'
import { deskLexicon, suggestPinyin } from './suggestPinyin.ts'

/** What the dictionary says about a word: its pinyin, and the senses of all its readings; and what the archive's list says. */
export async function lookUp(zh: string, archive: string): Promise<AnswerOf<'POST drafts/ID/word'>> {
  const { wordList } = await readLists(archive)
  const listed = listedWords(wordList).find((one) => one.zh === zh)
  const readings = deskLexicon().readingsOf(zh)
  return {
    pinyin: readings[0]?.pinyin ?? suggestPinyin(zh).toLowerCase(),
    senses: readings.flatMap(({ senses }) => senses),
    ...(listed && { listed }),
  }
}

/**
 * The archive's list of words, and the words of a draft that neither the list, with what the draft changes in it, nor the
 * dictionary has.
 * @param archive the folder of the issues
 */
export async function draftWords(
  { issue, history, archive: { names } }: OpenDraft,
  archive: string,
): Promise<AnswerOf<'GET drafts/ID/words'>> {
  const { wordList } = await readLists(archive)
  const { present } = history
  const known = lexicon(withListedWords(wordList, present.words ?? []))
  const allNames = [...names, ...newNames(names, present.names)]
  const doubtful = doubtfulReadings(issue ? [issue] : [], allNames, known)
  return {
    list: listedWords(wordList),
    missing: doubtful.flatMap(({ kind, word, example }) =>
      kind === 'chance' ? [] : [{ zh: word, example }],
    ),
  }
}

/**
 * What a draft says about words and did not say when it was last published. The rest is in the archive's list, where another
 * draft may have changed it since.
 */
export function unpublishedWords({ history: { present }, archive: { record } }: OpenDraft): ListedWord[] {
  const { words = [] } = present
  return words.filter((word) => !record.words.some((one) => isDeepStrictEqual(one, word)))
}
