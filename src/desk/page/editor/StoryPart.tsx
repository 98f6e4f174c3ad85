import { useMutation } from '@tanstack/react-query'
import { type ClipboardEvent, Fragment, type KeyboardEvent, memo, useRef, useState } from 'react'
import { type Language, languages, languageTags, otherLanguage } from '../../../archive/languages.ts'
import type { Change, ChangeOf } from '../../../draft/change.ts'
import { blankStory } from '../../../draft/changeStories.ts'
import type { DraftSegment, DraftStory } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../api/findings.ts'
import { Button, ChangeButton } from '../controls.tsx'
import { useDispatch, useDraftGetter, useFindings } from '../draft/draftSync.ts'
import { attend, useAttentionTo } from '../draft/editorStore.ts'
import { usePost } from '../draft/requests.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { FindingMarks } from '../findings/FindingPanel.tsx'
import { useTranslate } from '../language.ts'
import { StoryFacts, useStorySummary } from './StoryFacts.tsx'
import { BilingualFields, trimEnds } from './TextField.tsx'
import { WordSheet } from './Words.tsx'

type Props = {
  story: DraftStory
  number: number
  isLast: boolean
}

/** A story: its headline, its facts, and its body in pairs. */
export const StoryPart = memo(function StoryPart({ story, number, isLast }: Props) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const at = { story: story.key }
  const findings = useFindings(story.key)
  const own = findings.filter(({ where }) => where.segment === undefined)
  return (
    <article className="story-part" aria-label={t('story.number', { number })}>
      <header className="story-head" id={story.key} data-active={useAttentionTo(story.key) !== undefined}>
        <BilingualFields
          name="headline"
          texts={story.headline}
          onFocus={() => attend(story.key, 'text')}
          onCommit={(language, text) => dispatch({ kind: 'set-headline', ...at, language, text })}
        />
        <FindingMarks findings={own} />
        <details>
          <summary>{useStorySummary(story)}</summary>
          <StoryFacts story={story} />
          <div className="row">
            <ChangeButton text="story.join" step={{ kind: 'join-story', ...at }} disabled={isLast} />
            <ChangeButton text="story.unplace" step={{ kind: 'unplace-story', ...at, isLeftOut: true }} />
            <AddStory below={story.key} />
          </div>
        </details>
      </header>
      {story.body.map((paragraph) => (
        <ol key={paragraph[0]?.key} className="paragraph">
          {paragraph.map((segment) => (
            <SegmentPair
              key={segment.key}
              segment={segment}
              findings={findings.filter(({ where }) => where.segment === segment.key)}
            />
          ))}
        </ol>
      ))}
    </article>
  )
})

/**
 * Adds a story without a text, or what the editor pastes, which the desk imports.
 * @param below the key of the story above it
 */
export function AddStory({ below }: { below?: string }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const draft = useDraftGetter()
  const add = (change: ChangeOf<'add-stories'>) => {
    if (!dispatch(change)) return
    const { stories } = draft()
    attend(stories[stories.findIndex(({ key }) => key === below) + 1]?.key, 'newsletter')
  }
  const { mutate, error, isPending } = usePost('POST drafts/ID/paste', (added) =>
    add({ kind: 'add-stories', below, ...added }),
  )
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    const [html, text] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type))
    if (html || text) mutate({ html: html ?? '', text: text ?? '' })
  }
  return (
    <>
      <Button onClick={() => add(blankStory(draft(), below))}>
        {t(below === undefined ? 'story.addFirst' : 'story.add')}
      </Button>
      <details onToggle={({ currentTarget }) => currentTarget.querySelector('textarea')?.focus()}>
        <summary className="button">{t(below === undefined ? 'story.pasteFirst' : 'story.paste')}</summary>
        <textarea
          className="text-field text-field-plain"
          value=""
          onChange={() => undefined}
          aria-label={t('story.pasteHere')}
          placeholder={t(isPending ? 'story.pasting' : 'story.pasteHere')}
          onPaste={paste}
        />
      </details>
      <FaultAlert error={error} />
    </>
  )
}

type PairProps = { segment: DraftSegment; findings: readonly DraftFinding[] }

/** A sentence and its translation, each in a field, and the tools for the pair that the editor looks at. */
export function SegmentPair({ segment: pair, findings }: PairProps) {
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
    <li className="segment" id={segment} data-active={from !== undefined}>
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
        <Fragment key={title}>
          <span className="quiet">{t(`segment.${title}`)}</span>
          <fieldset className="row" aria-label={t(`segment.${title}`)}>
            {names.map((name) => (
              <Button key={name} onClick={() => onUse(name)}>
                {t(`segment.${name}`)}
              </Button>
            ))}
            {title === 'caret' && <Button onClick={onWord}>{t('segment.word')}</Button>}
            {title === 'pair' && <DraftTranslation segment={segment} />}
          </fieldset>
        </Fragment>
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
        readonly create: (
          pair: Languages,
        ) => Promise<{ readonly translate: (text: string) => Promise<string> }>
      }
}

/** A button that lets the browser translate a sentence that has no counterpart. Absent where the browser has no translator. */
function DraftTranslation({ segment }: { segment: DraftSegment }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const from = languages.find((one) => segment[otherLanguage(one)] === undefined)
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (language: Language) => {
      const pair = { sourceLanguage: otherLanguage(language), targetLanguage: language }
      const translator = await globalThis.Translator?.create(pair)
      const text = await translator?.translate(segment[otherLanguage(language)] ?? '')
      if (text) dispatch({ kind: 'draft-text', segment: segment.key, language, text })
    },
  })
  if (!globalThis.Translator || from === undefined || segment[from] === undefined) return null
  return (
    <>
      <Button disabled={isPending} onClick={() => mutate(otherLanguage(from))}>
        {t(isPending ? 'segment.translating' : 'segment.translate')}
      </Button>
      <FaultAlert error={error} />
    </>
  )
}
