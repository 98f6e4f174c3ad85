import { type ClipboardEvent, memo } from 'react'
import type { ChangeOf } from '../../../draft/change.ts'
import { blankStory } from '../../../draft/changeStories.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { Button, ChangeButton } from '../controls.tsx'
import { attend, elementId, useAttentionTo } from '../draft/editorStore.ts'
import { usePost } from '../draft/requests.ts'
import { useDispatch, useDraftGetter, useFindings } from '../draft/useDraft.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { FindingMarks } from '../findings/FindingPanel.tsx'
import { useTranslate } from '../language.ts'
import { SegmentPair } from './SegmentPair.tsx'
import { StoryFacts, useStoryFacts } from './StoryFacts.tsx'
import { BilingualFields } from './TextField.tsx'

type Props = {
  story: DraftStory
  number: number
  isLast: boolean
}

/** A story: its headline, its facts, and its body in pairs. */
export const StoryPart = memo(function StoryPart({ story, number, isLast }: Props) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const factsOf = useStoryFacts()
  const at = { story: story.key }
  const findings = useFindings(story.key)
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
})

/**
 * Adds a story without a text, or what the editor pastes, which the desk imports.
 * @param below the key of the story above it
 */
export function AddStory({ below }: { below?: string }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const draft = useDraftGetter()
  const add = (change: ChangeOf<'add-stories'>) => {
    if (!dispatch(change)) return
    const { stories } = draft()
    attend(stories[stories.findIndex(({ key }) => key === below) + 1]?.key, 'newsletter')
  }
  const { mutate, error, isPending } = usePost('POST drafts/ID/paste', (added) =>
    add({ kind: 'add-stories', below, ...added }),
  )
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    const [html, text] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type))
    if (html || text) mutate({ html: html ?? '', text: text ?? '' })
  }
  return (
    <>
      <Button onClick={() => add(blankStory(draft(), below))}>
        {t(below === undefined ? 'story.addFirst' : 'story.add')}
      </Button>
      <details onToggle={({ currentTarget }) => currentTarget.querySelector('textarea')?.focus()}>
        <summary className="button">{t(below === undefined ? 'story.pasteFirst' : 'story.paste')}</summary>
        <textarea
          className="text-field text-field-plain text-field-empty"
          value=""
          onChange={() => undefined}
          aria-label={t('story.pasteHere')}
          placeholder={t(isPending ? 'story.pasting' : 'story.pasteHere')}
          onPaste={paste}
        />
      </details>
      <FaultAlert error={error} />
    </>
  )
}
