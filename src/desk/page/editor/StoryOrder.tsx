import { useEffect, useRef, useState } from 'react'
import type { DraftStory } from '../../../draft/draft.ts'
import { elementId } from '../draft/attention.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useHeadline } from '../draft/useHeadline.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { type Drag, useDragOrder } from './useDragOrder.ts'
import './StoryOrder.css'

/** The contents: the way to each story, and the order of all. */
export function StoryOrder() {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  const { stories } = useDraft().draft
  return (
    <details className="story-order" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('order.title', { count: stories.length })}</summary>
      {isOpen && <Rows />}
    </details>
  )
}

function Rows() {
  const t = useTexts()
  const take = useDispatch()
  const headlineOf = useHeadline()
  const { stories } = useDraft().draft
  const list = useRef<HTMLOListElement>(null)
  const { at, setMoved } = useMoved(stories)
  const { drag, handleOf } = useDragOrder(list, (from, to) => {
    const story = stories[from]
    if (!story) return
    setMoved(story.key)
    take({ kind: 'move-story', story: story.key, by: to - from })
  })
  return (
    <>
      <p className="story-order-way">{t('order.way')}</p>
      <ol ref={list}>
        {stories.map((story, index) => (
          <li key={story.key} data-drop={dropSide(drag, index)} data-dragged={drag?.from === index}>
            <button
              type="button"
              id={`order-${story.key}`}
              className="story-grip"
              aria-label={t('order.move', { number: index + 1 })}
              {...handleOf(index)}
            >
              ⠿
            </button>
            <span className="story-order-number">{index + 1}</span>
            <button type="button" className="story-order-name" onClick={() => goTo(story.key)}>
              <span lang={headlineOf(story).lang}>{headlineOf(story).text}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {at !== -1 && t('order.moved', { number: at + 1, total: stories.length })}
      </p>
    </>
  )
}

/** Where the story is that was moved last, which has the focus. */
function useMoved(stories: readonly DraftStory[]) {
  const [moved, setMoved] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that moves in the page loses the focus
  useEffect(() => {
    if (moved !== undefined) document.getElementById(`order-${moved}`)?.focus()
  }, [moved, stories])
  return { at: stories.findIndex(({ key }) => key === moved), setMoved }
}

/** On which side of a row the dragged one would stand. */
function dropSide(drag: Drag | undefined, index: number): 'above' | 'below' | undefined {
  if (!drag || drag.to === drag.from || drag.to !== index) return undefined
  return drag.to < drag.from ? 'above' : 'below'
}

function goTo(key: string): void {
  const story = document.getElementById(elementId(key))
  story?.scrollIntoView({ block: 'start' })
  story?.querySelector('textarea')?.focus({ preventScroll: true })
}
