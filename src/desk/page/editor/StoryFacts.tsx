import { useId, useState } from 'react'
import { formatDate } from '../../../archive/formats.ts'
import { type BilingualName, placeIds, places } from '../../../archive/places.ts'
import { sections } from '../../../archive/sections.ts'
import { topicIds, topics } from '../../../archive/topics.ts'
import type { StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { type StoryIdFault, storyIdFault } from '../../../draft/storyIds.ts'
import { useDispatch, useDraftGetter } from '../draft/useDraft.ts'
import { useLanguage, useTranslate } from '../language.ts'
import { CorrectionFields, NoteFields, SourceFields } from './NoteFields.tsx'
import { Select } from './Select.tsx'
import { FactField, TextField } from './TextField.tsx'

/** The facts of a story: date, section, places, topics, link, name in the address, note, corrections and sources. */
export function StoryFacts({ story }: { story: DraftStory }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const set = (fields: StoryFields) => dispatch({ kind: 'set-story', story: story.key, fields })
  return (
    <div className="story-facts">
      <FactField name="field.date" value={story.date} onSet={(date) => set({ date })} />
      <span>{t('field.section')}</span>
      <Select
        aria-label={t('field.section')}
        data-part="section"
        value={story.section}
        options={sections.map((value) => ({ value, text: t(`section.${value}`) }))}
        onChoose={(section) => set({ section })}
      />
      <TagChoice
        part="places"
        all={placeIds}
        names={places}
        chosen={story.places}
        onChange={(chosen) => set({ places: chosen })}
      />
      <TagChoice
        part="topics"
        all={topicIds}
        names={topics}
        chosen={story.topics}
        onChange={(chosen) => set({ topics: chosen })}
      />
      <FactField name="field.link" value={story.link} onSet={(link) => set({ link })} />
      <StoryIdField story={story} onSet={(name) => set({ id: name })} />
      <NoteFields story={story} onSet={set} />
      <CorrectionFields story={story} onSet={set} />
      <SourceFields rows={story.sources} onSet={(sources) => set({ sources })} />
    </div>
  )
}

/** Returns the function that sums up the facts of a story: when, where, about what. */
export function useStoryFacts(): (story: DraftStory) => string {
  const t = useTranslate()
  const language = useLanguage()
  return ({ date, section, places: where, topics: what }) =>
    [
      date && formatDate(date, language),
      t(`section.${section}`),
      ...where.map((id) => places[id][language]),
      ...what.map((id) => topics[id][language]),
    ]
      .filter((fact) => fact)
      .join(' · ')
}

type TagProps<Id extends string> = {
  part: 'places' | 'topics'
  all: readonly Id[]
  names: Readonly<Record<Id, BilingualName>>
  chosen: readonly Id[]
  onChange: (chosen: Id[]) => void
}

/** Lets the editor choose tags. The order in which they are chosen is kept. */
function TagChoice<Id extends string>({ part, all, names, chosen, onChange }: TagProps<Id>) {
  const t = useTranslate()
  const language = useLanguage()
  const label = t(`field.${part}`)
  const shown = chosen.map((id) => names[id][language]).join(' · ') || '–'
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <span>{label}</span>
      <details>
        <summary data-part={part} aria-label={`${label} ${shown}`}>
          {shown}
        </summary>
        <fieldset className="row">
          <legend className="visually-hidden">{label}</legend>
          {all.map((id) => (
            <label key={id} className="row">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>{names[id][language]}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </>
  )
}

type IdProps = { story: Pick<DraftStory, 'key' | 'id'>; onSet: (id: string) => void }

/** The story's name in its address. A wrong name stays in the field, with what is wrong, until it is corrected. */
function StoryIdField({ story: { key, id }, onSet }: IdProps) {
  const t = useTranslate()
  const currentDraft = useDraftGetter()
  const faultId = useId()
  const [fault, setFault] = useState<StoryIdFault>()
  const finish = (text: string) => {
    const found = storyIdFault(currentDraft(), key, text.trim())
    setFault(found)
    if (found === undefined) onSet(text.trim())
  }
  return (
    <>
      <span>{t('field.id')}</span>
      <div>
        <TextField
          label={t('field.id')}
          text={id}
          data-part="id"
          isPlain
          aria-invalid={fault !== undefined}
          aria-describedby={faultId}
          onCommit={finish}
        />
        <p className="mark" id={faultId} role="status">
          {fault !== undefined && t(`id.${fault}`)}
        </p>
      </div>
    </>
  )
}
