import type { Language } from '../../../archive/languages.ts'
import type { Change } from '../../../draft/change.ts'
import type { DraftSegment } from '../../../draft/draft.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import './SegmentTools.css'

type Props = { segment: DraftSegment; languageOf: () => Language; caretOf: () => number }

type At = { readonly segment: string; readonly language: Language; readonly at: number }

/** Under the names of their texts. */
const changes = {
  split: (at: At): Change => ({ kind: 'split-segment', ...at }),
  sendPrevious: (at: At): Change => ({ kind: 'send-text', ...at, to: 'previous' }),
  sendNext: (at: At): Change => ({ kind: 'send-text', ...at, to: 'next' }),
  join: ({ segment }: At): Change => ({ kind: 'join-segment', segment }),
  up: ({ segment }: At): Change => ({ kind: 'move-segment', segment, by: -1 }),
  down: ({ segment }: At): Change => ({ kind: 'move-segment', segment, by: 1 }),
  storyAbove: ({ segment }: At): Change => ({ kind: 'send-segment', segment, by: -1 }),
  storyBelow: ({ segment }: At): Change => ({ kind: 'send-segment', segment, by: 1 }),
  unplace: ({ segment }: At): Change => ({ kind: 'unplace', segment }),
  splitParagraph: ({ segment }: At): Change => ({ kind: 'split-paragraph', segment }),
  joinParagraph: ({ segment }: At): Change => ({ kind: 'join-paragraph', segment }),
  splitStory: ({ segment }: At): Change => ({ kind: 'split-story', segment }),
}

const groups = [
  { title: 'caret', names: ['split', 'sendPrevious', 'sendNext'] },
  { title: 'pair', names: ['join', 'up', 'down', 'storyAbove', 'storyBelow', 'unplace'] },
  { title: 'paragraph', names: ['splitParagraph', 'joinParagraph', 'splitStory'] },
] as const

/** What can be done with a pair, its paragraph, and the text at the caret. */
export function SegmentTools({ segment, languageOf, caretOf }: Props) {
  const t = useTexts()
  const take = useDispatch()
  return (
    <div className="segment-tools" role="toolbar" aria-label={t('segment.tools')}>
      {groups.map(({ title, names }) => (
        <fieldset key={title} className="segment-group">
          <legend>{t(`segment.${title}`)}</legend>
          <div>
            {names.map((name) => (
              <button
                key={name}
                type="button"
                className="button"
                onClick={() =>
                  take(changes[name]({ segment: segment.key, language: languageOf(), at: caretOf() }))
                }
              >
                {t(`segment.${name}`)}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
