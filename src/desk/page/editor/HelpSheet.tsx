import { Sheet } from '../../../ui/Sheet.tsx'
import { GuideLink } from '../LanguageSwitch.tsx'
import { changePreferences, useSingleKeys, useTranslate } from '../language.ts'

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
        <section key={title} className="help-keys">
          <h3>{t(title)}</h3>
          <dl>
            {keys.map(([what, pressed]) => (
              <div key={what}>
                <dt>
                  <kbd>{pressed}</kbd>
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  )
}
