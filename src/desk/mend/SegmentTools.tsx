import type { Change } from '../../archive/draft/change.ts'
import type { DraftSegment } from '../../archive/draft/draft.ts'
import type { Language } from '../../archive/languages.ts'
import { useTake } from '../client/useDraft.ts'
import { type DeskKey, useTexts } from '../i18n/DeskLanguage.tsx'
import './SegmentTools.css'

type Props = { segment: DraftSegment; languageOf: () => Language; caretOf: () => number }

type Tool = readonly [
  text: DeskKey,
  change: (at: { segment: string; language: Language; at: number }) => Change,
]

const groups: readonly { readonly title: DeskKey; readonly tools: readonly Tool[] }[] = [
  {
    title: 'segment.caret',
    tools: [
      ['segment.split', (at) => ({ kind: 'split-segment', ...at })],
      ['segment.sendPrevious', (at) => ({ kind: 'send-text', ...at, to: 'previous' })],
      ['segment.sendNext', (at) => ({ kind: 'send-text', ...at, to: 'next' })],
    ],
  },
  {
    title: 'segment.pair',
    tools: [
      ['segment.join', ({ segment }) => ({ kind: 'join-segment', segment })],
      ['segment.up', ({ segment }) => ({ kind: 'move-segment', segment, by: -1 })],
      ['segment.down', ({ segment }) => ({ kind: 'move-segment', segment, by: 1 })],
      ['segment.storyAbove', ({ segment }) => ({ kind: 'send-segment', segment, by: -1 })],
      ['segment.storyBelow', ({ segment }) => ({ kind: 'send-segment', segment, by: 1 })],
      ['segment.unplace', ({ segment }) => ({ kind: 'unplace', segment })],
    ],
  },
  {
    title: 'segment.paragraph',
    tools: [
      ['segment.splitParagraph', ({ segment }) => ({ kind: 'split-paragraph', segment })],
      ['segment.joinParagraph', ({ segment }) => ({ kind: 'join-paragraph', segment })],
      ['segment.splitStory', ({ segment }) => ({ kind: 'split-story', segment })],
    ],
  },
]

/** What can be done with a pair, its paragraph, and the text at the caret. */
export function SegmentTools({ segment, languageOf, caretOf }: Props) {
  const t = useTexts()
  const take = useTake()
  return (
    <div className="segment-tools" role="toolbar" aria-label={t('segment.tools')}>
      {groups.map(({ title, tools }) => (
        <fieldset key={title} className="segment-group">
          <legend>{t(title)}</legend>
          {tools.map(([text, change]) => (
            <button
              key={text}
              type="button"
              className="button"
              onClick={() => take(change({ segment: segment.key, language: languageOf(), at: caretOf() }))}
            >
              {t(text)}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
