import type { StoryFields } from '../../archive/draft/change.ts'
import type { DraftStory } from '../../archive/draft/draft.ts'
import { languages } from '../../archive/languages.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { TextField } from './TextField.tsx'

type Props = { story: DraftStory; onSet: (fields: StoryFields) => void }

/** The sources that the story names, in both languages, and a button that adds one. */
export function SourceFields({ story: { sources = [] }, onSet }: Props) {
  const t = useTexts()
  const set = (next: typeof sources) => {
    const named = next.filter(({ en, zh }) => en !== '' || zh !== '')
    onSet({ sources: named.length === 0 ? null : [...named] })
  }
  return (
    <>
      <span className="story-fact-name">{t('field.sources')}</span>
      <div className="story-sources">
        {sources.map((source, index) => (
          <div key={`${source.en}${source.zh}`} className="segment-texts">
            {languages.map((language) => (
              <TextField
                key={language}
                label={t(`source.${language}`)}
                language={language}
                text={source[language]}
                onCommit={(text) => set(sources.with(index, { ...source, [language]: text.trim() }))}
              />
            ))}
          </div>
        ))}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => set([...sources, { en: t('source.new'), zh: t('source.new') }])}
        >
          {t('source.add')}
        </button>
      </div>
    </>
  )
}
