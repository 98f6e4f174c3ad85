import type { DragEvent } from 'react'

/** An unplaced text that is dragged to a story, or a story that is dragged in the contents. */
type Kind = 'text' | 'story'

const typeOf = (kind: Kind) => `application/x-desk-${kind}`

/** The props of an element that is dragged. */
export function draggable(kind: Kind, key: string) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(typeOf(kind), key)
      dataTransfer.effectAllowed = 'move'
    },
  } as const
}

/** The props of an element on which something can be dropped. It has `data-over` while something is held over it. */
export function dropTarget(kind: Kind, onDropped: (key: string) => void) {
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes(typeOf(kind))) return
      event.preventDefault()
      // Firefox may begin with none, and would then not drop.
      event.dataTransfer.dropEffect = 'move'
      event.currentTarget.toggleAttribute('data-over', true)
    },
    onDragLeave: ({ currentTarget }: DragEvent<HTMLElement>) => currentTarget.removeAttribute('data-over'),
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.currentTarget.removeAttribute('data-over')
      const key = event.dataTransfer.getData(typeOf(kind))
      if (key === '') return
      event.preventDefault()
      onDropped(key)
    },
  } as const
}
