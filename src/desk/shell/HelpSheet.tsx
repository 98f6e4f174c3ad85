import { type DeskKey, useTexts } from '../i18n/DeskLanguage.tsx'
import { DeskSheet } from './DeskSheet.tsx'
import './HelpSheet.css'

const groups: readonly {
  readonly title: DeskKey
  readonly keys: readonly (readonly [keys: string, what: DeskKey])[]
}[] = [
  {
    title: 'help.findings',
    keys: [
      ['N', 'help.next'],
      ['P', 'help.previous'],
      ['1 2 3', 'help.mend'],
      ['S', 'help.stand'],
      ['E', 'help.edit'],
    ],
  },
  {
    title: 'help.text',
    keys: [
      ['Alt + Enter', 'segment.split'],
      ['Alt + ↓', 'segment.sendNext'],
      ['Alt + ↑', 'segment.sendPrevious'],
      ['Alt + Shift + ↓', 'segment.join'],
      ['Esc', 'help.leave'],
    ],
  },
  {
    title: 'help.everywhere',
    keys: [
      ['Ctrl + Z', 'draft.undo'],
      ['Ctrl + Shift + Z', 'draft.redo'],
      ['V', 'help.pane'],
      ['?', 'help.help'],
    ],
  },
]

/** Every key of the desk. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  return (
    <DeskSheet title={t('help.title')} onClose={onClose}>
      {groups.map(({ title, keys }) => (
        <section key={title} className="help-group">
          <h3>{t(title)}</h3>
          <dl className="help-keys">
            {keys.map(([pressed, what]) => (
              <div key={pressed}>
                <dt>
                  <kbd>{pressed}</kbd>
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </DeskSheet>
  )
}
