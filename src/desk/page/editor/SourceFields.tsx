import { languages } from '../../../archive/languages.ts'
import type { BilingualName } from '../../../archive/places.ts'
import type { StoryFields } from '../../../draft/change.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { SourceRows } from './SourceRows.tsx'
import { TextField } from './TextField.tsx'

type NoteSource = NonNullable<StoryFields['noteSources']>[number]

type Props = {
  sources: readonly BilingualName[] | undefined
  onSet: (sources: BilingualName[] | null) => void
}

/** Sources in both languages. */
export function SourceFields({ sources = [], onSet }: Props) {
  const t = useTexts()
  return (
    <SourceRows
      title={t('field.sources')}
      addText={t('source.add')}
      rows={sources}
      empty={{ en: '', zh: '' }}
      isEmpty={isNameless}
      onSet={onSet}
      fieldsOf={(source, set) => <NameFields name={source} onSet={set} />}
    />
  )
}

type NoteProps = {
  sources: readonly NoteSource[] | undefined
  onSet: (sources: NoteSource[] | null) => void
}

/** The pages that a note rests on, each with its name in both languages and its address. */
export function NoteSourceFields({ sources = [], onSet }: NoteProps) {
  const t = useTexts()
  return (
    <SourceRows
      title={t('field.noteSources')}
      addText={t('noteSource.add')}
      rows={sources}
      empty={{ label: { en: '', zh: '' }, link: '' }}
      isEmpty={({ label, link }) => isNameless(label) && link === ''}
      onSet={onSet}
      fieldsOf={(source, set) => (
        <>
          <NameFields name={source.label} onSet={(label) => set({ ...source, label })} />
          <TextField
            label={t('noteSource.link')}
            hint={t('noteSource.link')}
            text={source.link}
            look="plain"
            onCommit={(text) => set({ ...source, link: text.trim() })}
          />
        </>
      )}
    />
  )
}

function isNameless({ en, zh }: BilingualName): boolean {
  return en === '' && zh === ''
}

function NameFields({ name, onSet }: { name: BilingualName; onSet: (name: BilingualName) => void }) {
  const t = useTexts()
  return (
    <div className="segment-texts">
      {languages.map((language) => (
        <TextField
          key={language}
          label={t(`source.${language}`)}
          hint={t(`source.${language}`)}
          language={language}
          text={name[language]}
          onCommit={(text) => onSet({ ...name, [language]: text.trim() })}
        />
      ))}
    </div>
  )
}
