import { useEffect, useEffectEvent } from 'react'
import { isForPage, shortcutKey } from '../../../ui/keys.ts'
import { useDispatch } from '../draft/useDraft.ts'
import type { FindingTour } from '../findings/useFindingTour.ts'
import { useSingleKeys } from '../language.ts'

type Handlers = { readonly tour: FindingTour; readonly onHelp: () => void; readonly onPane: () => void }

/** Handles the keys that work wherever no text is typed. */
export function useShortcuts({ tour, onHelp, onPane }: Handlers): void {
  const dispatch = useDispatch()
  const hasSingleKeys = useSingleKeys()
  const actions: Readonly<Record<string, () => void>> = {
    n: tour.next,
    p: tour.previous,
    s: tour.askReason,
    e: tour.edit,
    v: onPane,
    '?': onHelp,
  }
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (isUndoKey(event)) return () => dispatch({ kind: event.shiftKey ? 'redo' : 'undo' })
    const key = hasSingleKeys ? shortcutKey(event) : undefined
    if (key === undefined) return undefined
    return /^[1-9]$/.test(key) ? () => tour.takeOffer(Number(key) - 1) : actions[key]
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = actionOf(event)
    if (!act) return
    event.preventDefault()
    // A key that is held down must not settle findings that nobody has seen.
    if (!event.repeat) act()
  })
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** Whether the key undoes or redoes a change of the draft. In a text field it belongs to the browser. */
function isUndoKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && isForPage(event)
}
