import { type KeyboardEvent, memo, useRef } from 'react'
import { type Language, languages } from '../../../archive/languages.ts'
import type { DraftSegment } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../../draft/draftFinding.ts'
import { elementId, useAttend } from '../draft/attention.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { FindingMarks } from '../findings/FindingMarks.tsx'
import { sameFindings } from '../findings/sameFindings.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { caretChange } from './caretChange.ts'
import { SegmentTools } from './SegmentTools.tsx'
import { TextField } from './TextField.tsx'
import './SegmentPair.css'

type Props = {
  segment: DraftSegment
  isActive: boolean
  hasTools: boolean
  findings: readonly DraftFinding[]
}

/** A sentence and its translation, each in a field; below them, while they have the attention, what can be done. */
export const SegmentPair = memo(function SegmentPair({ segment, isActive, hasTools, findings }: Props) {
  const last = useRef<Language>('en')
  const caret = useRef(0)
  return (
    <li className="segment" id={elementId(segment.key)} data-active={isActive}>
      <div className="segment-texts">
        {languages.map((language) => (
          <SegmentText
            key={language}
            segment={segment}
            language={language}
            onFocus={() => {
              last.current = language
            }}
            onLeave={(at) => {
              caret.current = at
            }}
          />
        ))}
      </div>
      <FindingMarks findings={findings} />
      {hasTools && (
        <SegmentTools segment={segment} languageOf={() => last.current} caretOf={() => caret.current} />
      )}
    </li>
  )
}, isSame)

type TextProps = {
  segment: DraftSegment
  language: Language
  onFocus: () => void
  /** Is told where the caret was. */
  onLeave: (caret: number) => void
}

/** A segment in one language, in a field where a key with Alt changes what is at the caret. */
function SegmentText({ segment, language, onFocus, onLeave }: TextProps) {
  const t = useTexts()
  const take = useDispatch()
  const attend = useAttend()
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const change = event.altKey
      ? caretChange(event, segment.key, language, caretIn(event.currentTarget))
      : undefined
    if (!change) return
    event.preventDefault()
    take(change)
  }
  return (
    <TextField
      label={t(`field.${language}`)}
      language={language}
      text={segment[language] ?? ''}
      look={segment[language] === undefined ? 'empty' : undefined}
      onFocus={() => {
        onFocus()
        attend(segment.key, 'text')
      }}
      onBlur={({ currentTarget }) => onLeave(caretIn(currentTarget))}
      onKeyDown={press}
      onCommit={(text) => take({ kind: 'set-text', segment: segment.key, language, text })}
    />
  )
}

/** Where the caret is in the text as the draft has it, without white space at its ends. */
function caretIn({ value, selectionStart }: HTMLTextAreaElement): number {
  return Math.max(0, selectionStart - (value.length - value.trimStart().length))
}

function isSame(before: Props, now: Props): boolean {
  return (
    before.segment === now.segment &&
    before.isActive === now.isActive &&
    before.hasTools === now.hasTools &&
    sameFindings(before.findings, now.findings)
  )
}
