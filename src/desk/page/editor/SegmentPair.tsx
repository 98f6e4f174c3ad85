import { useMutation, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Language, languages, languageTags, otherLanguage } from '../../../archive/languages.ts'
import type { Change } from '../../../draft/change.ts'
import type { DraftSegment } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../api/findings.ts'
import { Button } from '../controls.tsx'
import { attend, elementId, useAttentionTo } from '../draft/editorStore.ts'
import { useDispatch } from '../draft/useDraft.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { FindingMarks } from '../findings/FindingPanel.tsx'
import { useTranslate } from '../language.ts'
import { BilingualFields, trimEnds } from './TextField.tsx'
import { WordSheet } from './Words.tsx'

type Props = { segment: DraftSegment; findings: readonly DraftFinding[] }

/** A sentence and its translation, each in a field, and the tools for the pair that the editor looks at. */
export function SegmentPair({ segment: pair, findings }: Props) {
  const dispatch = useDispatch()
  const { key: segment } = pair
  const from = useAttentionTo(segment)
  /** Using a tool takes the focus from the text. Its selection stays. */
  const field = useRef<HTMLTextAreaElement>(null)
  const [word, setWord] = useState<string>()
  const use = (tool: Tool) => {
    const { lang, selectionStart: at = 0 } = field.current ?? {}
    dispatch(tools[tool]({ segment, language: lang === languageTags.zh ? 'zh' : 'en', at }))
  }
  /** Keys with Alt use a tool at the caret. */
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const tool = event.altKey ? toolOf(event) : undefined
    if (!tool) return
    event.preventDefault()
    trimEnds(event.currentTarget)
    use(tool)
  }
  return (
    <li className="segment" id={elementId(segment)} data-active={from !== undefined}>
      <BilingualFields
        name="field"
        texts={pair}
        onFocus={({ currentTarget }) => {
          field.current = currentTarget
          attend(segment, 'text')
        }}
        onKeyDown={press}
        onCommit={(language, text) => dispatch({ kind: 'set-text', segment, language, text })}
      />
      <FindingMarks findings={findings} />
      {from !== undefined && from !== 'finding' && (
        <SegmentTools segment={pair} onUse={use} onWord={() => setWord(chineseSelection(field.current))} />
      )}
      {word !== undefined && <WordSheet zh={word} segment={segment} onClose={() => setWord(undefined)} />}
    </li>
  )
}

/** The selected text of a field if it may be a Chinese word; otherwise empty. */
function chineseSelection(field: HTMLTextAreaElement | null): string {
  const selected = field?.value.slice(field.selectionStart, field.selectionEnd) ?? ''
  return /^\p{Script=Han}+$/u.test(selected) ? selected : ''
}

type Tool = keyof typeof tools
type ToolProps = { segment: DraftSegment; onUse: (tool: Tool) => void; onWord: () => void }

/** What can be done with a pair, its paragraph, and the text at the caret. */
function SegmentTools({ segment, onUse, onWord }: ToolProps) {
  const t = useTranslate()
  return (
    <div className="facts" role="toolbar" aria-label={t('segment.tools')}>
      {groups.map(({ title, names }) => (
        // biome-ignore lint/a11y/useSemanticElements: a legend takes no place in a grid
        <div key={title} role="group" aria-label={t(`segment.${title}`)} className="segment-group">
          <span className="quiet">{t(`segment.${title}`)}</span>
          <div className="row">
            {names.map((name) => (
              <Button key={name} onClick={() => onUse(name)}>
                {t(`segment.${name}`)}
              </Button>
            ))}
            {title === 'caret' && <Button onClick={onWord}>{t('segment.word')}</Button>}
            {title === 'pair' && <DraftTranslation segment={segment} />}
          </div>
        </div>
      ))}
    </div>
  )
}

/** A place in a segment. */
type Caret = { readonly segment: string; readonly language: Language; readonly at: number }

/** By the name of the tool's text. */
const tools = {
  split: (caret: Caret): Change => ({ kind: 'split-segment', ...caret }),
  sendPrevious: (caret: Caret): Change => ({ kind: 'send-text', ...caret, to: 'previous' }),
  sendNext: (caret: Caret): Change => ({ kind: 'send-text', ...caret, to: 'next' }),
  join: ({ segment }: Caret): Change => ({ kind: 'join-segment', segment }),
  up: ({ segment }: Caret): Change => ({ kind: 'move-segment', segment, by: -1 }),
  down: ({ segment }: Caret): Change => ({ kind: 'move-segment', segment, by: 1 }),
  storyAbove: ({ segment }: Caret): Change => ({ kind: 'send-segment', segment, by: -1 }),
  storyBelow: ({ segment }: Caret): Change => ({ kind: 'send-segment', segment, by: 1 }),
  unplace: ({ segment }: Caret): Change => ({ kind: 'unplace', segment }),
  splitParagraph: ({ segment }: Caret): Change => ({ kind: 'split-paragraph', segment }),
  joinParagraph: ({ segment }: Caret): Change => ({ kind: 'join-paragraph', segment }),
  splitStory: ({ segment }: Caret): Change => ({ kind: 'split-story', segment }),
}

const groups = [
  { title: 'caret', names: ['split', 'sendPrevious', 'sendNext'] },
  { title: 'pair', names: ['join', 'up', 'down', 'storyAbove', 'storyBelow', 'unplace'] },
  { title: 'paragraph', names: ['splitParagraph', 'joinParagraph', 'splitStory'] },
] as const

/** Returns the tool of a key with Alt. */
function toolOf({ key, shiftKey }: KeyboardEvent): Tool | undefined {
  if (key === 'Enter') return 'split'
  if (key === 'ArrowDown') return shiftKey ? 'join' : 'sendNext'
  return key === 'ArrowUp' && !shiftKey ? 'sendPrevious' : undefined
}

type Languages = { readonly sourceLanguage: string; readonly targetLanguage: string }

declare global {
  /** The translator on the device, where the browser has one: https://developer.mozilla.org/docs/Web/API/Translator */
  var Translator:
    | undefined
    | {
        readonly availability: (pair: Languages) => Promise<string>
        readonly create: (
          pair: Languages,
        ) => Promise<{ readonly translate: (text: string) => Promise<string> }>
      }
}

/** A button that lets the browser translate a sentence that has no counterpart. Absent where the browser cannot. */
function DraftTranslation({ segment }: { segment: DraftSegment }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const from = languages.find((language) => segment[otherLanguage(language)] === undefined) ?? 'en'
  const text = segment[from]
  const { data: isPossible } = useQuery({
    queryKey: ['translator', from],
    queryFn: async () =>
      ((await globalThis.Translator?.availability(pairFrom(from))) ?? 'unavailable') !== 'unavailable',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const translator = await globalThis.Translator?.create(pairFrom(from))
      return translator?.translate(text ?? '')
    },
    onSuccess: (translated) => {
      const language = otherLanguage(from)
      if (translated) dispatch({ kind: 'draft-text', segment: segment.key, language, text: translated })
    },
  })
  if (!isPossible || text === undefined || segment[otherLanguage(from)] !== undefined) return null
  return (
    <>
      <Button disabled={isPending} onClick={() => mutate()}>
        {t(isPending ? 'segment.translating' : 'segment.translate')}
      </Button>
      <FaultAlert error={error} />
    </>
  )
}

function pairFrom(language: Language): Languages {
  return { sourceLanguage: language, targetLanguage: otherLanguage(language) }
}
