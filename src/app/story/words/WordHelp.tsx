import { Component, type ReactNode } from 'react'
import type { PublishedIssue, PublishedStory } from '../../../archive/publishedIssue.ts'
import type { Ruby } from '../../ui/pinyin/ruby.ts'
import { holdScrollPosition } from '../keepScrollPosition.ts'
import { RubyContext, StoryWordsContext } from './storyWords.ts'
import { useInSightFirst } from './useInSightFirst.ts'
import { useWordsOf } from './useWordsOf.ts'

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
  const { words, ruby: wanted } = useWordsOf(issue, story)
  const ruby = useInSightFirst(wanted, story)
  return (
    <StoryWordsContext value={words}>
      <RubyContext value={ruby}>
        <WithoutJump story={story} ruby={ruby}>
          <div className="story-page">{children}</div>
        </WithoutJump>
      </RubyContext>
    </StoryWordsContext>
  )
}

type Jumping = { story: PublishedStory; ruby: Ruby | undefined; children: ReactNode }

/**
 * Pinyin comes and goes without moving the paragraph under the reader's eye. A class, because hooks run only after the
 * page has changed.
 */
class WithoutJump extends Component<Jumping> {
  override getSnapshotBeforeUpdate({ story, ruby }: Jumping) {
    const isPinyinAlone = story === this.props.story && ruby !== this.props.ruby
    return isPinyinAlone ? holdScrollPosition() : null
  }

  override componentDidUpdate(_props: Jumping, _state: unknown, restore: (() => void) | null) {
    restore?.()
  }

  override render() {
    return this.props.children
  }
}
