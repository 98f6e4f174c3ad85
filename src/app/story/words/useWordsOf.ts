import { useEffect, useMemo } from 'react'
import type { PublishedIssue, PublishedStory } from '../../../archive/publishedIssue.ts'
import { changePreferences, usePreference } from '../../memory/preferences.ts'
import { storyKey } from '../../memory/storyKey.ts'
import { oncePainted } from '../../ui/page/oncePainted.ts'
import { layOutAhead } from '../../ui/pinyin/layOutAhead.ts'
import { drawAhead } from '../../ui/pinyin/PinyinText.tsx'
import { type Ruby, rubyOf } from '../../ui/pinyin/ruby.ts'
import { useIssueWords } from '../../ui/pinyin/useIssueWords.ts'
import { paragraphsOnPage } from '../../ui/sentences/textPosition.ts'
import type { StoryWords } from './storyWords.ts'

/** The words of a story, and the pinyin over them as the reader wants it. */
export function useWordsOf(
  issue: PublishedIssue,
  story: PublishedStory,
): { words: StoryWords; ruby: Ruby | undefined } {
  const { byStory, isHard, isShown, hasFile, isAsked, isAway, fetchAgain } = useIssueWords(
    issue,
    usePreference('wordHelp'),
  )
  const texts = byStory?.get(story.id)
  const words = useMemo((): StoryWords => {
    const state = hasFile ? stateOf(texts !== undefined, isAsked, isAway) : 'absent'
    const ask = () => {
      if (!isAsked) changePreferences({ wordHelp: true })
      if (isAway) void fetchAgain()
    }
    return { state, texts: texts ?? [], isHard, ask, key: storyKey(issue.id, story.id) }
  }, [hasFile, texts, isAsked, isAway, fetchAgain, isHard, issue.id, story.id])
  useEffect(() => {
    if (!texts) return
    drawAhead(texts.flatMap(({ pieces }) => pieces.flatMap(({ word }) => word ?? [])))
    return oncePainted(() => {
      const [paragraph] = paragraphsOnPage()
      if (paragraph) layOutAhead(paragraph)
    })
  }, [texts])
  const ruby = useMemo((): Ruby | undefined => texts && isShown && rubyOf(texts, isShown), [texts, isShown])
  return { words, ruby }
}

function stateOf(isHere: boolean, isAsked: boolean, isAway: boolean): StoryWords['state'] {
  if (isHere) return 'here'
  if (!isAsked) return 'unasked'
  return isAway ? 'away' : 'coming'
}
