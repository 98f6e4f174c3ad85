import { useState } from 'react'
import { type Change, placements } from '../../../draft/change.ts'
import type { UnplacedText } from '../../../draft/draft.ts'
import { ruleTitle } from '../../../messages/finding.ts'
import { ChangeButton, Select } from '../controls.tsx'
import { attend, elementId, useAttentionTo } from '../draft/editorStore.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useTranslate, useTranslator } from '../language.ts'
import { useHeadline } from './Headline.tsx'

/** The texts that are in no story: first those that an editor would expect in one, then the rest. */
export function UnplacedTexts() {
  const t = useTranslate()
  const translator = useTranslator()
  const { draft } = useDraft()
  const wanted = draft.unplaced.filter(({ expected }) => expected)
  const others = draft.unplaced.filter(({ expected }) => !expected)
  return (
    <section className="unplaced" aria-label={ruleTitle(translator, 'import-unplaced')}>
      <h2>{wanted.length === 0 ? t('unplaced.none') : t('unplaced.title', { count: wanted.length })}</h2>
      <Texts texts={wanted} />
      {others.length > 0 && (
        <details>
          <summary>{t('unplaced.others', { count: others.length })}</summary>
          <Texts texts={others} />
        </details>
      )}
    </section>
  )
}

function Texts({ texts }: { texts: readonly UnplacedText[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <Unplaced key={text.key} text={text} />
      ))}
    </ul>
  )
}

/** What a text can become: a part of a story, or the name of a section. */
const uses = [...placements, 'section-latest', 'section-relevant'] as const
type Use = (typeof uses)[number]

function changeFor(use: Use, unplaced: string, story: string): Change {
  if (use !== 'section-latest' && use !== 'section-relevant')
    return { kind: 'place', unplaced, story, as: use }
  return { kind: 'begin-section', unplaced, section: use === 'section-latest' ? 'latest' : 'relevant' }
}

/** A text, why it is in no story, and what it can become: a part of one, the name of a section, or none of the issue. */
function Unplaced({ text: { key, text, reason, below, expected } }: { text: UnplacedText }) {
  const t = useTranslate()
  const { say } = useTranslator()
  const { stories } = useDraft().draft
  const headlineOf = useHeadline()
  const [story, setStory] = useState(below ?? stories.at(-1)?.key ?? '')
  const [use, setUse] = useState<Use>('body')
  return (
    <li
      className="unplaced-text"
      id={elementId(key)}
      data-active={useAttentionTo(key) !== undefined}
      onFocus={() => attend(key, 'text')}
    >
      <p className="unplaced-words">{text}</p>
      {reason !== undefined && <p className="quiet">{say({ code: reason })}</p>}
      <p className="row">
        <Select
          label={t('unplaced.story')}
          value={story}
          disabled={use.startsWith('section-')}
          options={stories.map((one, at) => ({ value: one.key, text: `${at + 1}. ${headlineOf(one).text}` }))}
          onChoose={setStory}
        />
        <Select
          label={t('unplaced.as')}
          value={use}
          options={uses.map((value) => ({ value, text: t(`placement.${value}`) }))}
          onChoose={setUse}
        />
        <ChangeButton text="unplaced.place" step={changeFor(use, key, story)} />
        {expected && (
          <ChangeButton look="quiet" text="unplaced.dismiss" step={{ kind: 'dismiss', unplaced: key }} />
        )}
      </p>
    </li>
  )
}
