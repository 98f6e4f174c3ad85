import { type FormEvent, useState } from 'react'
import { isPlaceId, placeIds, places } from '../../../archive/places.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { NameField } from './NameField.tsx'

const empty = { en: '', zh: '', place: placeIds[0] ?? 'chengdu' } as const

/** A place that the gazetteer lacks, and the tag of stories that name it. */
export function PlaceForm() {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const take = useDispatch()
  const [written, setWritten] = useState<{ en: string; zh: string; place: (typeof placeIds)[number] }>(empty)
  const set = (part: Partial<typeof written>) => setWritten({ ...written, ...part })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { en, zh, place } = written
    if (take({ kind: 'add-place', place: { en: en.trim(), zh: zh.trim(), place } }))
      setWritten({ ...empty, place })
  }
  return (
    <form onSubmit={add} aria-label={t('names.places')}>
      <NameField part="en" value={written.en} onWrite={(en) => set({ en })} />
      <NameField part="zh" value={written.zh} onWrite={(zh) => set({ zh })} />
      <label>
        {t('names.within')}
        <select
          value={written.place}
          onChange={({ target }) => isPlaceId(target.value) && set({ place: target.value })}
        >
          {placeIds.map((id) => (
            <option key={id} value={id}>
              {places[id][language]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {t('names.addPlace')}
      </button>
    </form>
  )
}
