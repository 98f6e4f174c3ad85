import type { DragEvent } from 'react'

const type = 'application/x-unplaced-text'

/** What makes a text that is in no story one that can be dragged. */
export function draggable(key: string) {
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.setData(type, key)
      dataTransfer.effectAllowed = 'move'
    },
  } as const
}

/** What makes an element one on which such a text can be dropped. */
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
