import { Sheet } from '../../../ui/Sheet.tsx'
import { changePreferences, useSingleKeys } from '../preferences.ts'
import { type Translate, useTranslate } from '../useTranslate.ts'
import './HelpSheet.css'

type Group = { readonly title: string; readonly keys: readonly (readonly [keys: string, what: string])[] }

function groupsIn(t: Translate): Group[] {
  return [
    {
      title: t('help.findings'),
      keys: [
        ['N', t('help.next')],
        ['P', t('help.previous')],
        ['1 2 3', t('help.fix')],
        ['S', t('help.accept')],
        ['E', t('help.edit')],
      ],
    },
    {
      title: t('help.text'),
      keys: [
        ['Alt + Enter', t('segment.split')],
        ['Alt + ↓', t('segment.sendNext')],
        ['Alt + ↑', t('segment.sendPrevious')],
        ['Alt + Shift + ↓', t('segment.join')],
        ['Esc', t('help.leave')],
      ],
    },
    {
      title: t('help.everywhere'),
      keys: [
        ['Ctrl + Z', t('draft.undo')],
        ['Ctrl + Shift + Z', t('draft.redo')],
        ['V', t('help.pane')],
        ['↑ ↓', t('help.order')],
        ['?', t('help.help')],
      ],
    },
  ]
}

/** Lists every key of the desk, and lets single keys be switched off. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const hasSingleKeys = useSingleKeys()
  return (
    <Sheet title={t('help.title')} closeText={t('sheet.close')} size="wide" onClose={onClose}>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={() => changePreferences({ singleKeys: !hasSingleKeys })}
        />
        <span>{t('help.singleKeys')}</span>
      </label>
      {groupsIn(t).map(({ title, keys }) => (
        <section key={title} className="help-group">
          <h3>{title}</h3>
          <dl className="help-keys">
            {keys.map(([pressed, what]) => (
              <div key={pressed}>
                <dt>
                  <kbd>{pressed}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  )
}
