import { useId, useState } from 'react'
import { type Change, placements } from '../../archive/draft/change.ts'
import type { DraftStory, UnplacedText } from '../../archive/draft/draft.ts'
import { sections } from '../../archive/sections.ts'
import { elementId, useAttend, useAttention } from '../client/attention.ts'
import { useDraft, useTake } from '../client/useDraft.ts'
import { useHeadline } from '../client/useHeadline.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { Said } from '../sentences/Said.tsx'
import { draggable } from './dragText.ts'
import './UnplacedTexts.css'

/** The text that is in no story: what an editor would miss first, then the rest. */
export function UnplacedTexts() {
  const t = useTexts()
  const { draft } = useDraft()
  const wanted = draft.unplaced.filter(({ expected }) => expected)
  const others = draft.unplaced.filter(({ expected }) => !expected)
  return (
    <section className="unplaced" aria-label={t('rule.import-unplaced')}>
      <h2>{wanted.length === 0 ? t('unplaced.none') : t('unplaced.title', { count: wanted.length })}</h2>
      <ul>
        {wanted.map((text) => (
          <Unplaced key={text.key} text={text} stories={draft.stories} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t('unplaced.others', { count: others.length })}</summary>
          <ul>
            {others.map((text) => (
              <Unplaced key={text.key} text={text} stories={draft.stories} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

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

/** A text, and where it can go: into which story, and as what. */
function Unplaced({
  text: { key, text, below, reason, expected },
  stories,
}: {
  text: UnplacedText
  stories: readonly DraftStory[]
}) {
  const t = useTexts()
  const take = useTake()
  const headlineOf = useHeadline()
  const id = useId()
  const { key: active } = useAttention()
  const attend = useAttend()
  const [story, setStory] = useState(below ?? stories.at(-1)?.key ?? '')
  const [as, setAs] = useState<Use>('body')
  return (
    <li
      className="unplaced-text"
      id={elementId(key)}
      data-active={active === key}
      onFocus={() => attend(key, 'text')}
      {...draggable(key)}
    >
      <p className="unplaced-words">{text}</p>
      {reason !== undefined && (
        <p className="unplaced-reason">
          <Said text={reason} />
        </p>
      )}
      <p className="unplaced-ways">
        <span className="unplaced-way">
          <label htmlFor={`${id}-story`}>{t('unplaced.story')}</label>
          <select
            id={`${id}-story`}
            value={story}
            disabled={isSectionName(as)}
            onChange={({ target }) => setStory(target.value)}
          >
            {stories.map((one, index) => (
              <option key={one.key} value={one.key}>
                {index + 1}. {headlineOf(one).text}
              </option>
            ))}
          </select>
        </span>
        <span className="unplaced-way">
          <label htmlFor={`${id}-as`}>{t('unplaced.as')}</label>
          <select
            id={`${id}-as`}
            value={as}
            onChange={({ target }) => setAs(uses.find((one) => one === target.value) ?? 'body')}
          >
            {uses.map((one) => (
              <option key={one} value={one}>
                {t(`placement.${one}`)}
              </option>
            ))}
          </select>
        </span>
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
    </li>
  )
}
