import { Fragment, useEffect, useEffectEvent } from 'react'
import { isForPage, shortcutKey } from '../../../ui/keys.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import { GuideLink } from '../controls.tsx'
import { changePreferences, useSingleKeys, useTranslate } from '../language.ts'

/** Lets keys press the buttons that name them in `aria-keyshortcuts`, wherever no text is typed. */
export function useShortcuts(): void {
  const hasSingleKeys = useSingleKeys()
  const press = useEffectEvent((event: KeyboardEvent) => {
    const keys = undoKeys(event) ?? (hasSingleKeys ? shortcutKey(event)?.toUpperCase() : undefined)
    const button = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
      (one) => one.getAttribute('aria-keyshortcuts') === keys,
    )
    if (!button) return
    event.preventDefault()
    // A key that is held down must not settle findings that nobody has seen.
    if (!event.repeat) button.click()
  })
  useEffect(() => {
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** The keys that undo or redo a change of the draft. In a text field they belong to the browser. */
function undoKeys(event: KeyboardEvent): string | undefined {
  const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && isForPage(event)
  return isUndo ? `Control+${event.shiftKey ? 'Shift+' : ''}Z` : undefined
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
