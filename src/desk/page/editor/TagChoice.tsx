import { useTexts } from '../i18n/DeskLanguage.tsx'
import './TagChoice.css'

type Props<Id extends string> = {
  label: string
  all: readonly { readonly id: Id; readonly name: string }[]
  chosen: readonly Id[]
  onChange: (chosen: readonly Id[]) => void
}

/** Tags to choose from: those that are chosen are shown, the rest under a summary. The order of choosing is kept. */
export function TagChoice<Id extends string>({ label, all, chosen, onChange }: Props<Id>) {
  const t = useTexts()
  const names = chosen.map((id) => all.find((one) => one.id === id)?.name ?? id)
  const together = names.reduce(
    (before, after) => (before === '' ? after : t('tags.pair', { before, after })),
    '',
  )
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <span className="story-fact-name">{label}</span>
      <details className="tag-choice">
        <summary aria-label={t('tags.chosen', { label, names: together || '–' })}>
          {names.join(' · ') || '–'}
        </summary>
        <fieldset className="tag-list">
          <legend className="visually-hidden">{label}</legend>
          {all.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </>
  )
}
