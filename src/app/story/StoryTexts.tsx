import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'react-router'
import { invariant } from '../../archive/invariant.ts'
import type { View } from '../../archive/languages.ts'
import type { PublishedSegment, PublishedStory } from '../../archive/publishedIssue.ts'
import { hasModifier } from '../../ui/keys.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { firstTexts } from '../ui/ruby.ts'
import {
  elementOf,
  headlineNumber,
  isSamePart,
  isSameSentence,
  isWhole,
  paragraphId,
  type TextPosition,
  textBlocksOnPage,
  textPositionOf,
  visibleSentences,
} from '../ui/textPosition.ts'
import { characterAt } from './characterAt.ts'
import type { Touch } from './placeCard.ts'
import { type Attention, StoryHead, StoryParagraph } from './StoryParagraph.tsx'
import { StoryTip } from './StoryTip.tsx'
import { TextLinksContext, textLinks } from './textLinks.ts'
import { useCanShowParts, useStoryWords } from './WordHelp.tsx'
import './StoryTexts.css'

const SentenceCard = lazyPart(async () => (await import('./SentenceCard.tsx')).SentenceCard)

type Props = {
  story: PublishedStory
  view: View
  hydrated: boolean
  /** What is between the headline and the paragraphs. */
  children: ReactNode
}

/**
 * The headline, and the paragraphs, each beside its counterpart, and each with its own address: `#p1` is the first. Touching
 * a sentence opens its card, which has the word, figure or name at the touch. Touching a word again shows its parts. Tab
 * reaches the sentence that had the focus last, the arrow keys move between sentences, and Enter touches one. Escape and a touch
 * beside the text close the card.
 */
export function StoryTexts({ story, view, hydrated, children }: Props) {
  const { hash } = useLocation()
  const firsts = useMemo(() => firstTexts(story), [story])
  const links = useMemo(() => textLinks(story), [story])
  const { attentionTo, opened, touch, change, close, light } = useAttention(view, hydrated)
  const [tabStop, setTabStop] = useState({ paragraph: 0, segment: 0 })
  const region = useRef<HTMLDivElement>(null)
  const onFocus = ({ target }: FocusEvent) => {
    const place = textPositionOf(target)
    if (place && !isSameSentence(tabStop, place)) setTabStop(place)
  }
  const onClick = ({ target, currentTarget, clientX, clientY }: MouseEvent) => {
    // A reader who selects text does not ask for its counterpart.
    if (getSelection()?.isCollapsed === false) return
    const place = textPositionOf(target)
    if (!place) {
      if (isBesideText(target, currentTarget)) close()
      return
    }
    const character = isWhole(place) ? characterAt(target, clientX, clientY, textAt(story, place)) : undefined
    touch({ ...place, character }, clientY, isMarked(target))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    const place = textPositionOf(event.target)
    if (!act || !place || hasModifier(event)) return
    event.preventDefault()
    if (act === 'touch') touch(place, firstLine(place))
    else focusNeighbour(event.target, act)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the events are those of the sentences inside */}
      <div
        onClick={onClick}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onPointerOver={({ target }) => light(textPositionOf(target))}
        onPointerLeave={() => light(undefined)}
      >
        <StoryHead
          story={story}
          {...attentionTo(headlineNumber)}
          tabStop={tabStop.paragraph === headlineNumber ? 0 : undefined}
        />
        {children}
        <TextLinksContext value={links}>
          <div className="story-body reading-text">
            {story.body.map((paragraph, index) => (
              <StoryParagraph
                // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph's number is its identity, and its address
                key={index}
                paragraph={paragraph}
                index={index}
                firstText={invariant(firsts[index], 'first text')}
                {...attentionTo(index)}
                tabStop={tabStop.paragraph === index ? tabStop.segment : undefined}
                addressed={hydrated && hash === `#${paragraphId(index)}`}
              />
            ))}
          </div>
        </TextLinksContext>
        {opened && (
          <SentenceCard
            key={sentenceKey(opened.place)}
            segment={segmentAt(story, opened.place)}
            // The headline is the first text.
            number={(firsts[opened.place.paragraph] ?? 0) + opened.place.segment}
            touch={opened}
            region={region}
            onChange={change}
            onClose={close}
          />
        )}
      </div>
      <div ref={region} className="visually-hidden" aria-live="polite" />
      <StoryTip
        story={story}
        view={view}
        isStarted={hydrated}
        onShow={(place) => touch(place, firstLine(place))}
      />
    </>
  )
}

function sentenceKey({ paragraph, segment, language }: TextPosition): string {
  return `${paragraph} ${segment} ${language}`
}

function segmentAt(
  { headline, body }: PublishedStory,
  { paragraph, segment }: TextPosition,
): PublishedSegment {
  if (paragraph === headlineNumber) return headline
  return invariant(body[paragraph]?.[segment], 'sentence')
}

function textAt(story: PublishedStory, place: TextPosition): string {
  return invariant(segmentAt(story, place)[place.language], 'text of the sentence')
}

/** The middle of the first line of a sentence, in CSS pixels from the top of the screen. */
function firstLine(place: TextPosition): number {
  const line = elementOf(place)?.getClientRects()[0]
  return line ? (line.top + line.bottom) / 2 : 0
}

/** Whether the target is neither in the card nor in a sheet that the card opened: for React, that is in the card. */
function isBesideText(target: EventTarget, texts: Element): boolean {
  return target instanceof Element && texts.contains(target) && !target.closest('.sentence-card')
}

/** Whether the target is in the word that is explained. */
function isMarked(target: EventTarget): boolean {
  return target instanceof Element && target.closest('mark') !== null
}

/** Which sentence is open, which is highlighted with its counterpart, and functions that change that. */
function useAttention(view: View, reachable: boolean) {
  const [touched, setTouched] = useState<Touch & { view: View }>()
  const [hovered, setHovered] = useState<TextPosition>()
  const { ask } = useStoryWords()
  const canShowParts = useCanShowParts()
  const sideBySide = view === 'both'
  const opened = touched?.view === view ? touched : undefined
  const open = opened?.place
  const lit = (sideBySide ? hovered : undefined) ?? open
  /** Other paragraphs need not render again. */
  const attentionTo = (paragraph: number): Attention => ({
    open: open?.paragraph === paragraph ? open : undefined,
    lit: lit?.paragraph === paragraph ? lit : undefined,
    reachable,
  })
  const change = (to: Partial<Touch>) => setTouched((now) => now && { ...now, ...to })
  const close = () => {
    const sentence = open && elementOf(open)
    if (sentence instanceof HTMLElement) sentence.focus({ preventScroll: true })
    setTouched(undefined)
  }
  const onEscape = useEffectEvent(({ key }: globalThis.KeyboardEvent) => {
    // It closes a sheet over the page first.
    if (key === 'Escape' && !document.querySelector('dialog[open]')) close()
  })
  const isOpen = opened !== undefined
  useEffect(() => {
    if (!isOpen) return
    const listener = (event: globalThis.KeyboardEvent) => onEscape(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [isOpen])
  const light = (place: TextPosition | undefined) => {
    // The highlight from before a change of the view is removed as well.
    if (sideBySide || !place) setHovered(place)
  }
  const touch = (place: TextPosition, y: number, isOnWord = false) => {
    light(place)
    ask()
    const again =
      open !== undefined &&
      isSameSentence(open, place) &&
      isSamePart(open, place) &&
      (open.character === place.character || isOnWord)
    if (again && isOnWord && !opened?.parts && canShowParts(place.language)) change({ parts: true })
    else setTouched(again ? undefined : { place, view, y, scrolled: scrollY })
  }
  return { attentionTo, opened, touch, change, close, light }
}

/** Moves the focus to the next or the previous visible sentence. */
function focusNeighbour(from: EventTarget, step: 1 | -1): void {
  if (!(from instanceof HTMLElement)) return
  const sentences = visibleSentences(textBlocksOnPage())
  sentences[sentences.indexOf(from) + step]?.focus()
}

const keys: Readonly<Record<string, 'touch' | 1 | -1>> = {
  Enter: 'touch',
  ' ': 'touch',
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}
