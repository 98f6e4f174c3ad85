import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { attend } from '../draft/editorStore.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useTranslate } from '../language.ts'
import { draggable, dropTarget } from './drag.ts'
import { Headline } from './Headline.tsx'

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** The contents: jumps to a story, and changes the order of the stories. */
export function StoryOrder() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const { stories } = useDraft().draft
  const [moved, setMoved] = useState<string>()
  const at = stories.findIndex(({ key }) => key === moved)
  const move = (story: string, to: number) => {
    const by = to - stories.findIndex(({ key }) => key === story)
    if (by === 0 || to < 0 || to >= stories.length) return
    setMoved(story)
    dispatch({ kind: 'move-story', story, by })
  }
  const press = (event: KeyboardEvent<HTMLElement>, story: string, from: number) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    // A row that moves loses the focus.
    flushSync(() => move(story, from + step))
    event.currentTarget.focus()
  }
  return (
    <details className="fold story-order">
      <summary>{t('order.title', { count: stories.length })}</summary>
      <p className="quiet">{t('order.how')}</p>
      <ol>
        {stories.map((story, index) => (
          <li
            key={story.key}
            {...draggable('story', story.key)}
            {...dropTarget('story', (dropped) => move(dropped, index))}
          >
            <span className="quiet story-grip" aria-hidden="true">
              ⠿
            </span>
            <span className="quiet story-order-number">{index + 1}</span>
            <button
              type="button"
              className="story-order-name"
              onClick={() => attend(story.key, 'newsletter')}
              onKeyDown={(event) => press(event, story.key, index)}
            >
              <Headline story={story} />
            </button>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {at !== -1 && t('order.moved', { number: at + 1, total: stories.length })}
      </p>
    </details>
  )
}
