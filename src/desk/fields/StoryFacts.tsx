import { useId } from 'react'
import type { StoryFields } from '../../archive/draft/change.ts'
import type { DraftStory } from '../../archive/draft/draft.ts'
import { placeIds, places } from '../../archive/places.ts'
import { sections } from '../../archive/sections.ts'
import { topicIds, topics } from '../../archive/topics.ts'
import { useTake } from '../client/useDraft.ts'
import { useDeskLanguage, useTexts } from '../i18n/DeskLanguage.tsx'
import { NoteFields } from './NoteFields.tsx'
import { SourceFields } from './SourceFields.tsx'
import { StoryIdField } from './StoryIdField.tsx'
import { TagChoice } from './TagChoice.tsx'
import { TextField } from './TextField.tsx'
import './StoryFacts.css'

/** What is known of a story beside its text: date, section, places, topics, link, note, address and sources. */
export function StoryFacts({ story }: { story: DraftStory }) {
  const t = useTexts()
  const { language } = useDeskLanguage()
  const take = useTake()
  const id = useId()
  const set = (fields: StoryFields) => take({ kind: 'set-story', story: story.key, fields })
  return (
    <div className="story-facts">
      <label htmlFor={`${id}-date`}>{t('field.date')}</label>
      <input
        id={`${id}-date`}
        type="date"
        value={story.date ?? ''}
        onChange={({ target }) => set({ date: target.value === '' ? null : target.value })}
      />
      <label htmlFor={`${id}-section`}>{t('field.section')}</label>
      <select
        id={`${id}-section`}
        value={story.section}
        onChange={({ target }) =>
          set({ section: sections.find((one) => one === target.value) ?? story.section })
        }
      >
        {sections.map((one) => (
          <option key={one} value={one}>
            {t(`section.${one}`)}
          </option>
        ))}
      </select>
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
      <span className="story-fact-name">{t('field.link')}</span>
      <TextField
        label={t('field.link')}
        text={story.link ?? ''}
        look="plain"
        onCommit={(text) => set({ link: text.trim() === '' ? null : text.trim() })}
      />
      <StoryIdField story={story} onSet={(id) => set({ id })} />
      <NoteFields story={story} onSet={set} />
      <SourceFields sources={story.sources} onSet={(sources) => set({ sources })} />
    </div>
  )
}
