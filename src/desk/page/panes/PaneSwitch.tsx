import { useTexts } from '../i18n/DeskLanguage.tsx'
import './PaneSwitch.css'

export type Pane = 'text' | 'newsletter' | 'preview'

const panes = ['text', 'newsletter', 'preview'] as const

/** What stands beside the text; where there is room for one alone, what stands instead of it. */
export function PaneSwitch({ pane, onChoose }: { pane: Pane; onChoose: (pane: Pane) => void }) {
  const t = useTexts()
  return (
    <section className="pane-switch" aria-label={t('pane.legend')}>
      {panes.map((one) => (
        <label key={one} className="pane-choice" data-pane={one}>
          <input type="radio" name="pane" checked={pane === one} onChange={() => onChoose(one)} />
          <span>{t(`pane.${one}`)}</span>
        </label>
      ))}
    </section>
  )
}
