import { useEffect } from 'react'
import { useDispatch } from '../draft/useDraft.ts'
import type { FindingTour } from '../findings/useFindingTour.ts'

type Handlers = { readonly tour: FindingTour; readonly onHelp: () => void; readonly onPane: () => void }

/** The keys that work wherever no text is typed. */
export function useKeys({ tour, onHelp, onPane }: Handlers): void {
  const take = useDispatch()
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = {
      n: tour.next,
      p: tour.previous,
      s: tour.askReason,
      e: tour.edit,
      v: onPane,
      '?': onHelp,
    }
    const actionOf = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (isCommand && key === 'z') return () => take({ kind: event.shiftKey ? 'redo' : 'undo' })
      if (isCommand || event.altKey) return undefined
      return /^[1-9]$/.test(key) ? () => tour.takeOffer(Number(key) - 1) : keys[key]
    }
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      const act = actionOf(event)
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [tour, take, onHelp, onPane])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
  )
}
