import { isPlaceId, places } from '../../archive/places.ts'
import { useDraft } from '../client/useDraft.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { NameForm } from './NameForm.tsx'
import { PlaceForm } from './PlaceForm.tsx'
import './NewNames.css'

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
      <ul>
        {names.map(({ id, en, zh, pinyin }) => (
          <li key={id}>
            {en} · <span lang="zh-Hans">{zh}</span> · {pinyin}
          </li>
        ))}
      </ul>
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
