import { useId } from 'react'
import { placeIds, places } from '../../../archive/places.ts'
import { sections } from '../../../archive/sections.ts'
import { topicIds, topics } from '../../../archive/topics.ts'
import type { StoryFields } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { DateField, LineField } from './FactFields.tsx'
import { NoteFields } from './NoteFields.tsx'
import { SourceFields } from './SourceFields.tsx'
import { StoryIdField } from './StoryIdField.tsx'
import { TagChoice } from './TagChoice.tsx'
import './StoryFacts.css'

/** What is known of a story beside its text: date, section, places, topics, link, note, address and sources. */
export function StoryFacts({ story }: { story: DraftStory }) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const take = useDispatch()
  const set = (fields: StoryFields) => take({ kind: 'set-story', story: story.key, fields })
  return (
    <div className="story-facts">
      <DateField label={t('field.date')} value={story.date} onSet={(date) => set({ date })} />
      <SectionField section={story.section} onSet={(section) => set({ section })} />
      <TagChoice
        label={t('field.places')}
        all={placeIds.map((one) => ({ id: one, name: places[one][language] }))}
        chosen={story.places}
        onChange={(chosen) => set({ places: [...chosen] })}
      />
      <TagChoice
        label={t('field.topics')}
        all={topicIds.map((one) => ({ id: one, name: topics[one][language] }))}
        chosen={story.topics}
        onChange={(chosen) => set({ topics: [...chosen] })}
      />
      <LineField label={t('field.link')} value={story.link} onSet={(link) => set({ link })} />
      <StoryIdField story={story} onSet={(id) => set({ id })} />
      <NoteFields story={story} onSet={set} />
      <SourceFields sources={story.sources} onSet={(sources) => set({ sources })} />
    </div>
  )
}

type Section = DraftStory['section']

function SectionField({ section, onSet }: { section: Section; onSet: (section: Section) => void }) {
  const t = useTexts()
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{t('field.section')}</label>
      <select
        id={id}
        value={section}
        onChange={({ target }) => onSet(sections.find((one) => one === target.value) ?? section)}
      >
        {sections.map((one) => (
          <option key={one} value={one}>
            {t(`section.${one}`)}
          </option>
        ))}
      </select>
    </>
  )
}
