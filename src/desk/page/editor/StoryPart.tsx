import { memo } from 'react'
import { languages } from '../../../archive/languages.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import type { DraftAssumption, DraftFinding } from '../../../draft/draftFinding.ts'
import { elementId, useAttend } from '../draft/attention.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { FindingMarks } from '../findings/FindingMarks.tsx'
import { sameFindings } from '../findings/sameFindings.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { AssumptionLine } from './AssumptionLine.tsx'
import { dropTarget } from './dragText.ts'
import { SegmentPair } from './SegmentPair.tsx'
import { StoryFacts } from './StoryFacts.tsx'
import { StoryTools } from './StoryTools.tsx'
import { TextField } from './TextField.tsx'
import './StoryPart.css'

type Props = {
  story: DraftStory
  number: number
  isLast: boolean
  /** What of the story the editor looks at, by its key. */
  active: string | undefined
  /** Whether they came to change its structure: a finding has its own ways on. */
  hasTools: boolean
  /** What the import doubted of the story. */
  assumption: DraftAssumption | undefined
  findings: readonly DraftFinding[]
}

/** A story: its headline, what is known of it, and its body in pairs. */
export const StoryPart = memo(function StoryPart({
  story,
  number,
  isLast,
  active,
  hasTools,
  assumption,
  findings,
}: Props) {
  const t = useTexts()
  const take = useDispatch()
  const own = findings.filter(({ where }) => where.segment === undefined)
  return (
    <article
      className="story-part"
      aria-label={t('story.number', { number })}
      {...dropTarget((unplaced) => take({ kind: 'place', unplaced, story: story.key, as: 'body' }))}
    >
      <header className="story-head" id={elementId(story.key)} data-active={active === story.key}>
        <StoryHeadline story={story} />
        {assumption && <AssumptionLine assumption={assumption} />}
        <StoryFacts story={story} />
        <FindingMarks findings={own} />
        <StoryTools story={story} isFirst={number === 1} isLast={isLast} />
      </header>
      {story.body.map((paragraph) => (
        <ol key={paragraph[0]?.key} className="paragraph">
          {paragraph.map((segment) => (
            <SegmentPair
              key={segment.key}
              segment={segment}
              isActive={active === segment.key}
              hasTools={hasTools && active === segment.key}
              findings={findings.filter(({ where }) => where.segment === segment.key)}
            />
          ))}
        </ol>
      ))}
    </article>
  )
}, isSame)

function StoryHeadline({ story }: { story: DraftStory }) {
  const t = useTexts()
  const take = useDispatch()
  const attend = useAttend()
  return (
    <div className="segment-texts story-headline">
      {languages.map((language) => (
        <TextField
          key={language}
          label={t(`headline.${language}`)}
          language={language}
          text={story.headline[language] ?? ''}
          look={story.headline[language] === undefined ? 'empty' : undefined}
          onFocus={() => attend(story.key, 'text')}
          onCommit={(text) => take({ kind: 'set-headline', story: story.key, language, text })}
        />
      ))}
    </div>
  )
}

function isSame(before: Props, now: Props): boolean {
  return (
    before.story === now.story &&
    before.number === now.number &&
    before.isLast === now.isLast &&
    before.active === now.active &&
    before.assumption === now.assumption &&
    (before.hasTools === now.hasTools || now.active === undefined) &&
    sameFindings(before.findings, now.findings)
  )
}
