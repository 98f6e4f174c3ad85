import { flushSync } from 'react-dom'
import type { IssueFields } from '../../../draft/change.ts'
import { Button, Select } from '../controls.tsx'
import { attend } from '../draft/editorStore.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useTranslate } from '../language.ts'
import { Headline, useHeadline } from './Headline.tsx'
import { NewNames } from './NewNames.tsx'
import { SourceFields } from './StoryFacts.tsx'
import { AddStory, StoryPart } from './StoryPart.tsx'
import { FactField } from './TextField.tsx'
import { UnplacedTexts } from './UnplacedTexts.tsx'
import { Words } from './Words.tsx'

/** The issue: its facts, its stories in order, and the texts that are in no story. */
export function IssueText() {
  const { stories } = useDraft().draft
  return (
    <>
      <IssueFacts />
      <StoryOrder />
      {stories.map((story, index) => (
        <StoryPart key={story.key} story={story} number={index + 1} isLast={index === stories.length - 1} />
      ))}
      {stories.length === 0 && (
        <p className="row">
          <AddStory />
        </p>
      )}
      <UnplacedTexts />
      <NewNames />
      <Words />
    </>
  )
}

/** The facts of the issue: when and where it was posted, whether it is complete, its sources. */
function IssueFacts() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const { issue } = useDraft().draft
  const set = (fields: IssueFields) => dispatch({ kind: 'set-issue', fields })
  return (
    <details className="fold">
      <summary>{t('issue.title')}</summary>
      <div className="facts">
        <FactField name="issue.posted" value={issue.posted} onSet={(posted) => set({ posted })} />
        <span>{t('issue.complete')}</span>
        <input
          type="checkbox"
          aria-label={t('issue.complete')}
          checked={issue.complete ?? true}
          onChange={({ target }) => set({ complete: target.checked ? null : false })}
        />
        <FactField name="issue.origin" value={issue.origin} onSet={(origin) => set({ origin })} />
        <SourceFields rows={issue.sources} onSet={(sources) => set({ sources })} />
      </div>
    </details>
  )
}

/** The contents: jumps to a story, and moves a story to the place that is chosen. */
export function StoryOrder() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const headlineOf = useHeadline()
  const { stories } = useDraft().draft
  const places = stories.map((_, at) => ({ value: String(at), text: String(at + 1) }))
  return (
    <details className="fold story-order">
      <summary>{t('order.title', { count: stories.length })}</summary>
      <p className="quiet">{t('order.how')}</p>
      <ol>
        {stories.map((story, at) => (
          <li key={story.key}>
            <Select
              aria-label={t('order.place', { headline: headlineOf(story).text })}
              value={String(at)}
              options={places}
              onChoose={(to, list) => {
                // A row that moves loses the focus.
                flushSync(() => dispatch({ kind: 'move-story', story: story.key, by: Number(to) - at }))
                list.focus()
              }}
            />
            <Button className="text-button" onClick={() => attend(story.key, 'newsletter')}>
              <Headline story={story} />
            </Button>
          </li>
        ))}
      </ol>
    </details>
  )
}
