import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { isHard } from '../../archive/words/hardWords.ts'
import type { IssueWord } from '../../archive/words/issueWords.ts'
import { useKnownCatalogue, wordsQuery } from '../data/queries.ts'
import { deviceMemory } from '../memory/deviceMemory.ts'
import { usePreference } from '../memory/preferences.ts'
import { isKnown, knownWords } from '../memory/savedEntries.ts'

/**
 * The words of an issue, and which of them have pinyin. Fetches the words if the reader wants them or pinyin.
 * @param isWanted whether the reader wants them without pinyin as well
 */
export function useIssueWords(issue: PublishedIssue, isWanted = false) {
  const file = useKnownCatalogue()?.issues.find(({ id }) => id === issue.id)?.words
  const pinyin = usePreference('pinyin')
  const isAsked = isWanted || pinyin !== 'off'
  const { data, isError, isFetching, refetch } = useQuery({
    ...wordsQuery(file, issue),
    enabled: isAsked && file !== undefined,
  })
  const isHardWord = useIsHard()
  const all = pinyin === 'all' ? everyWord : isHardWord
  return {
    hasFile: file !== undefined,
    isAsked,
    isUnavailable: isError && !isFetching,
    fetchAgain: refetch,
    byStory: data,
    isHard: isHardWord,
    isShown: pinyin === 'off' ? undefined : all,
    /** New words have their pinyin once in a story. */
    isOnce: pinyin === 'hard',
  }
}

const everyWord = () => true

function useIsHard(): (word: IssueWord) => boolean {
  const level = usePreference('wordLevel')
  // A text, because it is equal while the reader reads on, and then nothing renders again.
  const known = useStore(deviceMemory, ({ remembered }) => [...knownWords(remembered.record)].join())
  return useMemo(() => {
    const words = new Set(known.split(','))
    return (word) => isHard(word.band, level) && !isKnown(words, word)
  }, [level, known])
}
