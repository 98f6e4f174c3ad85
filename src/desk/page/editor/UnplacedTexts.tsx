import type { DraftStory, UnplacedText } from '../../../draft/draft.ts'
import { elementId, useAttend, useAttention } from '../draft/attention.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { QuotedText } from '../sentences/QuotedText.tsx'
import { draggable } from './dragText.ts'
import { UnplacedActions } from './UnplacedActions.tsx'
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

/** A text, why it is in no story, and where it can go. */
function Unplaced({ text, stories }: { text: UnplacedText; stories: readonly DraftStory[] }) {
  const { key, reason } = text
  const { key: active } = useAttention()
  const attend = useAttend()
  return (
    <li
      className="unplaced-text"
      id={elementId(key)}
      data-active={active === key}
      onFocus={() => attend(key, 'text')}
      {...draggable(key)}
    >
      <p className="unplaced-words">{text.text}</p>
      {reason !== undefined && (
        <p className="unplaced-reason">
          <QuotedText text={reason} />
        </p>
      )}
      <UnplacedActions text={text} stories={stories} />
    </li>
  )
}
