import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type Change, type IssueFields, placements } from '../../../draft/change.ts'
import type { UnplacedText } from '../../../draft/draft.ts'
import { ruleTitle } from '../../../messages/finding.ts'
import { Button, ChangeButton, Headline, Select, useHeadline } from '../controls.tsx'
import { useDispatch, useDraft } from '../draft/draftSync.ts'
import { attend, useAttentionTo } from '../draft/editorStore.ts'
import { useTranslate, useTranslator } from '../language.ts'
import { NewNames } from './NewNames.tsx'
import { SourceFields } from './StoryFacts.tsx'
import { AddStory, StoryPart } from './StoryPart.tsx'
import { FactField } from './TextField.tsx'
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
        <div className="row">
          <AddStory />
        </div>
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
    <details className="fold">
      <summary>{t('order.title', { count: stories.length })}</summary>
      <p className="quiet">{t('order.how')}</p>
      <ol>
        {stories.map((story, at) => (
          <li key={story.key} className="facts">
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

/** The texts that are in no story: first those that an editor would expect in one, then the rest. */
function UnplacedTexts() {
  const t = useTranslate()
  const translator = useTranslator()
  const { draft } = useDraft()
  const wanted = draft.unplaced.filter(({ expected }) => expected)
  const others = draft.unplaced.filter(({ expected }) => !expected)
  return (
    <section className="unplaced" aria-label={ruleTitle(translator, 'import-unplaced')}>
      <h2>{wanted.length === 0 ? t('unplaced.none') : t('unplaced.title', { count: wanted.length })}</h2>
      <Texts texts={wanted} />
      {others.length > 0 && (
        <details>
          <summary>{t('unplaced.others', { count: others.length })}</summary>
          <Texts texts={others} />
        </details>
      )}
    </section>
  )
}

function Texts({ texts }: { texts: readonly UnplacedText[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <Unplaced key={text.key} text={text} />
      ))}
    </ul>
  )
}

/** What a text can become: a part of a story, or the name of a section. */
const uses = [...placements, 'section-latest', 'section-relevant'] as const
type Use = (typeof uses)[number]

function changeFor(use: Use, unplaced: string, story: string): Change {
  if (use !== 'section-latest' && use !== 'section-relevant')
    return { kind: 'place', unplaced, story, as: use }
  return { kind: 'begin-section', unplaced, section: use === 'section-latest' ? 'latest' : 'relevant' }
}

/** A text, why it is in no story, and what it can become: a part of one, the name of a section, or none of the issue. */
function Unplaced({ text: { key, text, reason, below, expected } }: { text: UnplacedText }) {
  const t = useTranslate()
  const { say } = useTranslator()
  const { stories } = useDraft().draft
  const headlineOf = useHeadline()
  const [story, setStory] = useState(below ?? stories.at(-1)?.key ?? '')
  const [use, setUse] = useState<Use>('body')
  return (
    <li
      className="unplaced-text"
      id={key}
      data-active={useAttentionTo(key) !== undefined}
      onFocus={() => attend(key, 'text')}
    >
      <p className="unplaced-words">{text}</p>
      {reason !== undefined && <p className="quiet">{say({ code: reason })}</p>}
      <p className="row">
        <Select
          label={t('unplaced.story')}
          value={story}
          disabled={use.startsWith('section-')}
          options={stories.map((one, at) => ({ value: one.key, text: `${at + 1}. ${headlineOf(one).text}` }))}
          onChoose={setStory}
        />
        <Select
          label={t('unplaced.as')}
          value={use}
          options={uses.map((value) => ({ value, text: t(`placement.${value}`) }))}
          onChoose={setUse}
        />
        <ChangeButton text="unplaced.place" step={changeFor(use, key, story)} />
        {expected && (
          <ChangeButton look="quiet" text="unplaced.dismiss" step={{ kind: 'dismiss', unplaced: key }} />
        )}
      </p>
    </li>
  )
}
