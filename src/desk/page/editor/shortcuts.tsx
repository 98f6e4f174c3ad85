import { Fragment, useEffect, useEffectEvent } from 'react'
import { isForPage, shortcutKey } from '../../../ui/keys.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import { GuideLink } from '../controls.tsx'
import { useDispatch } from '../draft/useDraft.ts'
import type { FindingTour } from '../findings/useFindingTour.ts'
import { changePreferences, useSingleKeys, useTranslate } from '../language.ts'

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

/** What keys do, in groups: the title, then what each key does. */
const groups = [
  [
    'help.findings',
    ['help.next', 'N'],
    ['help.previous', 'P'],
    ['help.fix', '1 2 3'],
    ['help.accept', 'S'],
    ['help.edit', 'E'],
  ],
  [
    'help.text',
    ['segment.split', 'Alt + Enter'],
    ['segment.sendNext', 'Alt + ↓'],
    ['segment.sendPrevious', 'Alt + ↑'],
    ['segment.join', 'Alt + Shift + ↓'],
    ['help.leave', 'Esc'],
  ],
  [
    'help.everywhere',
    ['draft.undo', 'Ctrl + Z'],
    ['draft.redo', 'Ctrl + Shift + Z'],
    ['help.pane', 'V'],
    ['help.help', '?'],
  ],
] as const

/** Lists every key of the desk, and lets single keys be switched off. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const hasSingleKeys = useSingleKeys()
  return (
    <Sheet title={t('help.title')} closeText={t('sheet.close')} size="wide" onClose={onClose}>
      <p>
        <GuideLink />
      </p>
      <label>
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={() => changePreferences({ singleKeys: !hasSingleKeys })}
        />
        {` ${t('help.singleKeys')}`}
      </label>
      {groups.map(([title, ...keys]) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <dl className="facts">
            {keys.map(([what, pressed]) => (
              <Fragment key={what}>
                <dt>
                  <kbd>{pressed}</kbd>
                </dt>
                <dd>{t(what)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  )
}
