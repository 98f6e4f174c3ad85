import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { DraftStory } from '../../../draft/draft.ts'
import { elementId } from '../draft/attention.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { useTranslate } from '../useTranslate.ts'
import { Headline } from './Headline.tsx'
import './StoryOrder.css'

/** The contents: jumps to a story, and changes the order of the stories. */
export function StoryOrder() {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const { stories } = useDraft().draft
  return (
    <details className="fold story-order" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('order.title', { count: stories.length })}</summary>
      {isOpen && <Rows />}
    </details>
  )
}

function Rows() {
  const t = useTranslate()
  const dispatch = useDispatch()
  const { stories } = useDraft().draft
  const list = useRef<HTMLOListElement>(null)
  const { at, setMoved } = useMoved(stories)
  const { drag, handleOf } = useDragOrder(list, (from, to) => {
    const story = stories[from]
    if (!story) return
    setMoved(story.key)
    dispatch({ kind: 'move-story', story: story.key, by: to - from })
  })
  return (
    <>
      <p className="story-order-how">{t('order.how')}</p>
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
              <Headline story={story} />
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

/** Keeps the focus on the story that was moved last, and returns its index. */
function useMoved(stories: readonly DraftStory[]) {
  const [moved, setMoved] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that moves loses the focus
  useEffect(() => {
    if (moved !== undefined) document.getElementById(`order-${moved}`)?.focus()
  }, [moved, stories])
  return { at: stories.findIndex(({ key }) => key === moved), setMoved }
}

/** On which side of a row the dragged row would be dropped. */
function dropSide(drag: Drag | undefined, index: number): 'above' | 'below' | undefined {
  if (!drag || drag.to === drag.from || drag.to !== index) return undefined
  return drag.to < drag.from ? 'above' : 'below'
}

function goTo(key: string): void {
  const story = document.getElementById(elementId(key))
  story?.scrollIntoView({ block: 'start' })
  story?.querySelector('textarea')?.focus({ preventScroll: true })
}

/** A dragged row: its index, and its index if it were dropped now. */
type Drag = { readonly from: number; readonly to: number }

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * Reorders the rows of a list by mouse, touch and keys.
 * @param list its children are the rows
 * @returns the dragged row, and a function that returns the props of a row's handle
 */
function useDragOrder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>()
  const rows = () => [...(list.current?.children ?? [])]
  const handleOf = (from: number) => ({
    onPointerDown: ({ currentTarget, pointerId }: PointerEvent) => {
      currentTarget.setPointerCapture(pointerId)
      setDrag({ from, to: from })
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (drag?.from !== from) return
      const all = rows()
      const boxes = all.map((row) => row.getBoundingClientRect())
      const to = indexAt(boxes, from, clientY)
      all[to]?.scrollIntoView({ block: 'nearest' })
      setDrag({ from, to })
    },
    onPointerUp: () => {
      if (drag && drag.to !== drag.from) onMove(drag.from, drag.to)
      setDrag(undefined)
    },
    onPointerCancel: () => setDrag(undefined),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(undefined)
      const to = from + (steps[event.key] ?? 0)
      if (to === from) return
      event.preventDefault()
      if (to >= 0 && to < rows().length) onMove(from, to)
    },
  })
  return { drag, handleOf }
}

/** In pixels from the top of the screen. */
type Row = { readonly top: number; readonly bottom: number }

/**
 * Returns the index of a row that is dropped at a height: after every other row whose middle is above it.
 * @param from the index of the dragged row
 */
function indexAt(rows: readonly Row[], from: number, height: number): number {
  return rows.filter(({ top, bottom }, index) => index !== from && (top + bottom) / 2 < height).length
}
