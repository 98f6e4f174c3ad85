import { languages } from '../../archive/languages.ts'
import type { BilingualName } from '../../archive/places.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { TextField } from './TextField.tsx'

type Props = {
  sources: readonly BilingualName[] | undefined
  onSet: (sources: BilingualName[] | null) => void
}

/** Sources in both languages, and a button that adds one. */
export function SourceFields({ sources = [], onSet }: Props) {
  const t = useTexts()
  const set = (next: readonly BilingualName[]) => {
    const named = next.filter(({ en, zh }) => en !== '' || zh !== '')
    onSet(named.length === 0 ? null : named)
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
