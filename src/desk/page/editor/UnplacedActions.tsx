import { type ReactNode, useId, useState } from 'react'
import { sections } from '../../../archive/sections.ts'
import { type Change, placements } from '../../../draft/change.ts'
import type { DraftStory, UnplacedText } from '../../../draft/draft.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { useHeadline } from '../draft/useHeadline.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './UnplacedActions.css'

const sectionNames = ['section-latest', 'section-relevant'] as const
/** What a text can become: a part of a story, or the name of a section. */
const uses = [...placements, ...sectionNames] as const
type Use = (typeof uses)[number]

function isSectionName(use: Use): boolean {
  return sectionNames.some((one) => one === use)
}

function changeFor(use: Use, unplaced: string, story: string): Change {
  const section = sections.find((one) => use === `section-${one}`)
  if (section !== undefined) return { kind: 'begin-section', unplaced, section }
  const as = placements.find((one) => one === use) ?? 'body'
  return { kind: 'place', unplaced, story, as }
}

type Props = { text: UnplacedText; stories: readonly DraftStory[] }

/** Where a text can go: into which story, and as what; or nowhere, if it was expected to be in one. */
export function UnplacedActions({ text: { key, below, expected }, stories }: Props) {
  const t = useTexts()
  const take = useDispatch()
  const [story, setStory] = useState(below ?? stories.at(-1)?.key ?? '')
  const [as, setAs] = useState<Use>('body')
  return (
    <p className="unplaced-ways">
      <StoryChoice stories={stories} story={story} isDisabled={isSectionName(as)} onChoose={setStory} />
      <UseChoice use={as} onChoose={setAs} />
      <button type="button" className="button" onClick={() => take(changeFor(as, key, story))}>
        {t('unplaced.place')}
      </button>
      {expected && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => take({ kind: 'dismiss', unplaced: key })}
        >
          {t('unplaced.dismiss')}
        </button>
      )}
    </p>
  )
}

function StoryChoice({
  stories,
  story,
  isDisabled,
  onChoose,
}: {
  stories: readonly DraftStory[]
  story: string
  isDisabled: boolean
  onChoose: (story: string) => void
}) {
  const t = useTexts()
  const headlineOf = useHeadline()
  return (
    <Choice label={t('unplaced.story')} value={story} isDisabled={isDisabled} onChoose={onChoose}>
      {stories.map((one, index) => (
        <option key={one.key} value={one.key}>
          {index + 1}. {headlineOf(one).text}
        </option>
      ))}
    </Choice>
  )
}

function UseChoice({ use, onChoose }: { use: Use; onChoose: (use: Use) => void }) {
  const t = useTexts()
  const choose = (value: string) => onChoose(uses.find((one) => one === value) ?? 'body')
  return (
    <Choice label={t('unplaced.as')} value={use} onChoose={choose}>
      {uses.map((one) => (
        <option key={one} value={one}>
          {t(`placement.${one}`)}
        </option>
      ))}
    </Choice>
  )
}

type ChoiceProps = {
  label: string
  value: string
  isDisabled?: boolean
  onChoose: (value: string) => void
  /** Its options. */
  children: ReactNode
}

function Choice({ label, value, isDisabled = false, onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <span className="unplaced-way">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={isDisabled} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </span>
  )
}
