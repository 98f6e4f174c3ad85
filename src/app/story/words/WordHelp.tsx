import type { ReactNode } from 'react'
import type { PublishedIssue, PublishedStory } from '../../../archive/publishedIssue.ts'
import { RubyContext, StoryWordsContext } from './storyWords.ts'
import { useWordsOf } from './useWordsOf.ts'
import './WordHelp.later.css'

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  children: ReactNode
}

/**
 * Around what a story's page shows, for which it has the story's words. When pinyin comes or goes, only what stands under
 * pinyin renders again.
 */
export function WordHelp({ issue, story, children }: Props) {
  const { words, ruby } = useWordsOf(issue, story)
  return (
    <StoryWordsContext value={words}>
      <RubyContext value={ruby}>
        <div className="story-page" data-pinyin={ruby && ''}>
          {children}
        </div>
      </RubyContext>
    </StoryWordsContext>
  )
}
