import { isView, type Language, type View, views } from '../../archive/languages.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import './ViewSwitch.css'

const tags = { en: 'en', zh: 'zh-Hans', both: undefined } as const

type Props = { view: View; available: readonly Language[]; onChoose: (view: View) => void }

/** The reading language, as native radio buttons: CSS alone makes them work before any script runs. */
export function ViewSwitch({ view, available, onChoose }: Props) {
  const t = useTranslate()
  const serves = (choice: View) => (choice === 'both' ? available.length === 2 : available.includes(choice))
  return (
    <div className="view-switch screen-only needs-has" role="radiogroup" aria-label={t('story.view.label')}>
      {views.map((choice) => (
        <label key={choice} lang={tags[choice]}>
          <input
            className="over-label"
            type="radio"
            name="view"
            value={choice}
            checked={choice === view}
            disabled={!serves(choice)}
            aria-describedby={serves(choice) ? undefined : 'view-reason'}
            onChange={(event) => {
              if (isView(event.target.value)) onChoose(event.target.value)
            }}
          />
          <span>{t(`story.view.${choice}`)}</span>
        </label>
      ))}
    </div>
  )
}
