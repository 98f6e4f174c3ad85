import { memo } from 'react'
import type { Change } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../api/findings.ts'
import { Button } from '../Button.tsx'
import { attend, elementId, useAttentionTo } from '../draft/editorStore.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { FindingMarks, isSamePart } from '../findings/FindingMarks.tsx'
import { useTranslate } from '../useTranslate.ts'
import { AddStory } from './AddStory.tsx'
import { dropTarget } from './drag.ts'
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
  const own = findings.filter(({ where }) => where.segment === undefined)
  return (
    <article
      className="story-part"
      aria-label={t('story.number', { number })}
      {...dropTarget('text', (unplaced) =>
        dispatch({ kind: 'place', unplaced, story: story.key, as: 'body' }),
      )}
    >
      <header
        className="story-head"
        id={elementId(story.key)}
        data-active={useAttentionTo(story.key) !== undefined}
      >
        <BilingualFields
          name="headline"
          texts={story.headline}
          onFocus={() => attend(story.key, 'text')}
          onCommit={(language, text) => dispatch({ kind: 'set-headline', story: story.key, language, text })}
        />
        <FindingMarks findings={own} />
        <details>
          <summary>{factsOf(story)}</summary>
          <StoryFacts story={story} />
          <StoryTools story={story} isFirst={number === 1} isLast={isLast} />
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

type ToolProps = { story: DraftStory; isFirst: boolean; isLast: boolean }

/** What can be done with the complete story. */
function StoryTools({ story: { key: story }, isFirst, isLast }: ToolProps) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const tools: readonly (readonly ['up' | 'down' | 'join' | 'unplace', Change, isImpossible?: boolean])[] = [
    ['up', { kind: 'move-story', story, by: -1 }, isFirst],
    ['down', { kind: 'move-story', story, by: 1 }, isLast],
    ['join', { kind: 'join-story', story }, isLast],
    ['unplace', { kind: 'unplace-story', story }],
  ]
  return (
    <div className="row">
      {tools.map(([name, change, isImpossible]) => (
        <Button key={name} disabled={isImpossible} onClick={() => dispatch(change)}>
          {t(`story.${name}`)}
        </Button>
      ))}
      <AddStory below={story} />
    </div>
  )
}
