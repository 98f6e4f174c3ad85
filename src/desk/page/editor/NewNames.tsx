import { isPlaceId, places } from '../../../archive/places.ts'
import { elementId, nameKey } from '../draft/attention.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { FindingMarks } from '../findings/FindingMarks.tsx'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { NameForm } from './NameForm.tsx'
import { PlaceForm } from './PlaceForm.tsx'
import './NewNames.css'

/** The draft's names, each with a button that takes it away: one that is wrong would keep the issue from being published. */
function AddedNames() {
  const t = useTexts()
  const { draft, findings } = useDraft()
  const { language } = useDeskLanguage()
  const take = useDispatch()
  const remove = (id: string, button: HTMLElement) => {
    // The button goes with its name.
    button.closest('details')?.querySelector('input')?.focus()
    take({ kind: 'remove-name', id })
  }
  return (
    <ul>
      {draft.names.map((name) => (
        <li key={name.id} className="added-name" id={elementId(nameKey(name.id))}>
          <span>
            {name.en} · <span lang="zh-Hans">{name.zh}</span> · {name.pinyin}
          </span>
          <button
            type="button"
            className="button button-quiet"
            aria-label={t('names.removeOne', { name: name[language] })}
            onClick={({ currentTarget }) => remove(name.id, currentTarget)}
          >
            {t('names.remove')}
          </button>
          <div className="added-name-marks">
            <FindingMarks findings={findings.filter(({ where }) => where.name === name.id)} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What the issue adds to the lists of the archive: names, places that the gazetteer lacks, and names of sections. */
export function NewNames() {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const { names, vocabulary } = useDraft().draft
  const { places: added = [], sections = [] } = vocabulary ?? {}
  const count = names.length + added.length + sections.length
  return (
    <details className="names">
      <summary>{count === 0 ? t('names.none') : t('names.title', { count })}</summary>
      <h3>{t('names.glossary')}</h3>
      <AddedNames />
      <NameForm />
      <h3>{t('names.places')}</h3>
      <ul>
        {added.map(({ en, zh, place }) => (
          <li key={`${en}${zh}`}>
            {en} · <span lang="zh-Hans">{zh}</span> · {isPlaceId(place) ? places[place][language] : place}
          </li>
        ))}
      </ul>
      <PlaceForm />
      <h3>{t('names.sections')}</h3>
      <p>{t('names.sectionWay')}</p>
      <ul>
        {sections.map(({ name, section }) => (
          <li key={name}>
            {name} · {t(`section.${section}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
