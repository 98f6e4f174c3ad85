import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { invariant } from '../../archive/invariant.ts'
import type { View } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { hasModifier } from '../../ui/keys.ts'
import { firstTexts } from '../ui/ruby.ts'
import {
  elementOf,
  isSamePart,
  isSameSentence,
  isWhole,
  paragraphId,
  type TextPosition,
  textPositionOf,
  visibleSentences,
} from '../ui/textPosition.ts'
import { characterAt } from './characterAt.ts'
import { type Attention, StoryParagraph } from './StoryParagraph.tsx'
import { useStoryWords } from './WordHelp.tsx'
import './StoryBody.css'

type Props = { story: PublishedStory; view: View; hydrated: boolean }

/**
 * The paragraphs, each beside its counterpart, and each with its own address: `#p1` is the first. Touching a sentence
 * shows its counterpart below it, with its tools, and explains the word at the touch; side by side, it highlights the
 * counterpart. Touching a figure or a name explains it. Tab reaches the sentence that had the focus last, the arrow
 * keys move between sentences, and Enter touches one.
 */
export function StoryBody({ story, view, hydrated }: Props) {
  const { hash } = useLocation()
  const firsts = useMemo(() => firstTexts(story), [story])
  const { attention, elsewhere, touch, close, light } = useAttention(view, hydrated)
  const [tabStop, setTabStop] = useState({ paragraph: 0, segment: 0 })
  const onFocus = ({ target }: FocusEvent) => {
    const place = textPositionOf(target)
    if (place && !isSameSentence(tabStop, place)) setTabStop(place)
  }
  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    // A reader who selects text does not ask for its counterpart.
    if (getSelection()?.isCollapsed === false) return
    const place = textPositionOf(target)
    if (!place || !isWhole(place)) return touch(place)
    const character = characterAt(target, clientX, clientY, textAt(story, place))
    touch({ ...place, character }, isMarked(target))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    const place = textPositionOf(event.target)
    if (!act || hasModifier(event) || !(place || act === 'close')) return
    event.preventDefault()
    if (act === 'close') close()
    else if (act === 'touch') touch(place)
    else focusNeighbour(event.target, act)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the events are those of the sentences inside
    <div
      className="story-body reading-text"
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onPointerOver={({ target }) => light(textPositionOf(target))}
      onPointerLeave={() => light(undefined)}
    >
      {story.body.map((paragraph, index) => (
        <StoryParagraph
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's number is its identity, and its address
          key={index}
          paragraph={paragraph}
          index={index}
          firstText={invariant(firsts[index], 'first text')}
          attention={isIn(attention, index) ? attention : elsewhere}
          tabStop={tabStop.paragraph === index ? tabStop.segment : undefined}
          addressed={hydrated && hash === `#${paragraphId(index)}`}
        />
      ))}
    </div>
  )
}

function textAt({ body }: PublishedStory, { paragraph, segment, language }: TextPosition): string {
  return invariant(body[paragraph]?.[segment]?.[language], 'text of the sentence')
}

/** Whether the target is in the word that is explained. */
function isMarked(target: EventTarget): boolean {
  return target instanceof Element && target.closest('mark') !== null
}

/** Whether a sentence of the paragraph is open or highlighted. Other paragraphs need not render again. */
function isIn({ open, lit }: Attention, paragraph: number): boolean {
  return open?.paragraph === paragraph || lit?.paragraph === paragraph
}

/**
 * Which sentence is open, which is highlighted with its counterpart, and functions that change that.
 * @returns `elsewhere`: the attention for paragraphs without such a sentence
 */
function useAttention(view: View, reachable: boolean) {
  const [opened, setOpened] = useState<{ place: TextPosition; view: View }>()
  const [lit, setLit] = useState<TextPosition>()
  const { ask } = useStoryWords()
  const sideBySide = view === 'both'
  const open = opened?.view === view ? opened.place : undefined
  const openWord = useCallback(
    (character: number) => setOpened((now) => now && { ...now, place: { ...now.place, character } }),
    [],
  )
  const elsewhere = useMemo(
    (): Attention => ({ open: undefined, lit: undefined, sideBySide, reachable, openWord }),
    [sideBySide, reachable, openWord],
  )
  const attention = useMemo(
    (): Attention => ({ ...elsewhere, open, lit: (sideBySide ? lit : undefined) ?? open }),
    [elsewhere, open, lit, sideBySide],
  )
  const close = () => {
    const sentence = open && elementOf(open)
    if (sentence instanceof HTMLElement) sentence.focus()
    setOpened(undefined)
  }
  const light = (place: TextPosition | undefined) => {
    // The highlight from before a change of the view is removed as well.
    if (sideBySide || !place) setLit(place)
  }
  const touch = (place: TextPosition | undefined, isOnWord = false) => {
    if (!place) return
    light(place)
    ask()
    const again =
      open !== undefined &&
      isSameSentence(open, place) &&
      isSamePart(open, place) &&
      (open.character === place.character || isOnWord)
    setOpened(again ? undefined : { place, view })
  }
  return { attention, elsewhere, touch, close, light }
}

/** Moves the focus to the next or the previous visible sentence. */
function focusNeighbour(from: EventTarget, step: 1 | -1): void {
  if (!(from instanceof HTMLElement)) return
  const sentences = visibleSentences()
  sentences[sentences.indexOf(from) + step]?.focus()
}

const keys: Readonly<Record<string, 'touch' | 'close' | 1 | -1>> = {
  Enter: 'touch',
  ' ': 'touch',
  Escape: 'close',
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}
