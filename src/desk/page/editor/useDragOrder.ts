import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react'
import { placeAmong } from './placeAmong.ts'

/** A row that is dragged: where it was, and where it would be if it were dropped now. */
export type Drag = { readonly from: number; readonly to: number }

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * Lets the rows of a list be put in another order by mouse, touch and keys.
 * @param list the list, whose children are the rows
 * @returns the row that is dragged, and what makes an element the handle of a row
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
) {
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
      const to = placeAmong(boxes, from, clientY)
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
