import { memo } from 'react'
import type { DraftStory } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../api/findings.ts'
import { attend, elementId, useAttentionTo } from '../draft/editorStore.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { FindingMarks, isSamePart } from '../findings/FindingMarks.tsx'
import { useTranslate } from '../language.ts'
import { AddStory } from './AddStory.tsx'
import { ChangeButton } from './ChangeButton.tsx'
import { SegmentPair } from './SegmentPair.tsx'
import { StoryFacts, useStoryFacts } from './StoryFacts.tsx'
import { BilingualFields } from './TextField.tsx'

type Props = {
  story: DraftStory
  number: number
  isLast: boolean
  findings: readonly DraftFinding[]
}

/** A story: its headline, its facts, and its body in pairs. */
export const StoryPart = memo(function StoryPart({ story, number, isLast, findings }: Props) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const factsOf = useStoryFacts()
  const at = { story: story.key }
  const own = findings.filter(({ where }) => where.segment === undefined)
  return (
    <article className="story-part" aria-label={t('story.number', { number })}>
      <header
        className="story-head"
        id={elementId(story.key)}
        data-active={useAttentionTo(story.key) !== undefined}
      >
        <BilingualFields
          name="headline"
          texts={story.headline}
          onFocus={() => attend(story.key, 'text')}
          onCommit={(language, text) => dispatch({ kind: 'set-headline', ...at, language, text })}
        />
        <FindingMarks findings={own} />
        <details>
          <summary>{factsOf(story)}</summary>
          <StoryFacts story={story} />
          <div className="row">
            <ChangeButton text="story.join" step={{ kind: 'join-story', ...at }} disabled={isLast} />
            <ChangeButton text="story.unplace" step={{ kind: 'unplace-story', ...at, isLeftOut: true }} />
            <AddStory below={story.key} />
          </div>
        </details>
      </header>
      {story.body.map((paragraph) => (
        <ol key={paragraph[0]?.key} className="paragraph">
          {paragraph.map((segment) => (
            <SegmentPair
              key={segment.key}
              segment={segment}
              findings={findings.filter(({ where }) => where.segment === segment.key)}
            />
          ))}
        </ol>
      ))}
    </article>
  )
}, isSamePart)
