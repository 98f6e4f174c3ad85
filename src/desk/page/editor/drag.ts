import type { DragEvent } from 'react'

const type = 'application/x-unplaced-text'

/** The props of an element that drags an unplaced text. */
export function draggable(key: string) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(type, key)
      dataTransfer.effectAllowed = 'move'
    },
  } as const
}

/** The props of an element on which an unplaced text can be dropped. */
export function dropTarget(onText: (key: string) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(type)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      const key = event.dataTransfer.getData(type)
      if (key === '') return
      event.preventDefault()
      onText(key)
    },
  } as const
}
