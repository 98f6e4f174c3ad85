import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { PublishedIssue, PublishedStory } from '../../../archive/publishedIssue.ts'
import { isHard } from '../../../archive/words/hardWords.ts'
import type { IssueWord, TextWords } from '../../../archive/words/issueWords.ts'
import { useKnownCatalogue, wordsQuery } from '../../data/queries.ts'
import { changePreferences, storyKey, usePreference } from '../../memory/preferences.ts'
import { useReadingRecord } from '../../memory/readingRecord.ts'
import { knownWords } from '../../memory/words/savedWords.ts'
import { keepScrollPosition } from '../keepScrollPosition.ts'
import type { Ruby, StoryWords } from './storyWords.ts'

/** The words of a story, and the pinyin over them as the reader wants it. */
export function useWordsOf(
  issue: PublishedIssue,
  story: PublishedStory,
): { words: StoryWords; ruby: Ruby | undefined } {
  const file = useKnownCatalogue()?.issues.find(({ id }) => id === issue.id)?.words
  const pinyin = usePreference('pinyin')
  const isWanted = (usePreference('wordHelp') ?? false) || pinyin !== 'off'
  const { data, isError, isFetching, refetch } = useQuery({
    ...wordsQuery(file, issue),
    enabled: isWanted && file !== undefined,
  })
  const isHardWord = useIsHard()
  const texts = data?.get(story.id)
  const words = useMemo((): StoryWords => {
    const request = { isWanted, isAway: isError && !isFetching }
    const state = file ? stateOf(texts, request) : 'absent'
    const ask = () => {
      if (!isWanted) changePreferences({ wordHelp: true })
      if (request.isAway) void refetch()
    }
    return { state, texts: texts ?? [], isHard: isHardWord, ask, key: storyKey(issue.id, story.id) }
  }, [file, texts, isWanted, isError, isFetching, refetch, isHardWord, issue.id, story.id])
  const wanted = useMemo(
    (): Ruby | undefined =>
      texts && pinyin !== 'off' ? { texts, isShown: pinyin === 'all' ? () => true : isHardWord } : undefined,
    [texts, pinyin, isHardWord],
  )
  return { words, ruby: useWithoutJump(wanted) }
}

type Request = { readonly isWanted: boolean; readonly isAway: boolean }

function stateOf(
  texts: readonly TextWords[] | undefined,
  { isWanted, isAway }: Request,
): StoryWords['state'] {
  if (texts) return 'here'
  if (!isWanted) return 'unasked'
  return isAway ? 'away' : 'coming'
}

function useIsHard(): (word: IssueWord) => boolean {
  const level = usePreference('wordLevel')
  const record = useReadingRecord()
  const known = useMemo(() => knownWords(record), [record])
  return useMemo(() => (word) => isHard(word.band, level) && !known.has(word.text), [level, known])
}

/** Pinyin comes and goes without moving the paragraph under the reader's eye. */
function useWithoutJump(wanted: Ruby | undefined): Ruby | undefined {
  const [shown, setShown] = useState(wanted)
  useEffect(() => {
    if (wanted === shown) return
    // Not during the commit of this render, which the change must not be part of.
    const timer = setTimeout(() => keepScrollPosition(() => setShown(wanted)))
    return () => clearTimeout(timer)
  }, [wanted, shown])
  return shown
}
