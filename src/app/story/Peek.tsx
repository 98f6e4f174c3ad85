import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { invariant } from '../../archive/invariant.ts'
import { type Language, languageTags, otherLanguage } from '../../archive/languages.ts'
import type { KnownName, LinkedFigure, PublishedSegment } from '../../archive/publishedIssue.ts'
import type { TouchedWord } from '../../archive/words/touchedWord.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { Pinyin, PinyinText } from '../ui/Pinyin.tsx'
import { isWhole, type TextPosition } from '../ui/textPosition.ts'
import { PeekWord } from './PeekWord.tsx'
import { useTouchedWord, WordsUnavailable } from './WordHelp.tsx'
import './Peek.css'

type Props = {
  segment: PublishedSegment
  /** The number of the sentence among the texts of its story. */
  number: number
  /** The sentence as it is read, and what was touched of it: only a touched figure or name is explained. */
  place: TextPosition
  withCounterpart: boolean
  /** Called with a character of another word of the sentence. */
  onWord: (character: number) => void
  /** Tools for the sentence. */
  children: ReactNode
}

/**
 * Shows below a sentence what was touched: the word, the sentence's counterpart, its figures in both
 * notations and in digits, and its names in both languages and in pinyin.
 */
export function Peek({ segment, number, place, withCounterpart, onWord, children }: Props) {
  const t = useTranslate()
  const { language, figure, name, paragraph } = place
  const isWholeSentence = isWhole(place)
  const { touched, touchable } = useTouchedWord(segment, number, place)
  const words = touched?.words ?? []
  const part = `${figure} ${name}`
  const announced = useAnnouncement(part + words.map(({ text }) => text))
  const figures = (segment.figures ?? []).filter(({ en, zh }, index) =>
    isWholeSentence ? withCounterpart && en.notation !== zh.notation : index === figure,
  )
  const names = (segment.names ?? []).filter((_, index) =>
    isWholeSentence ? withCounterpart : index === name,
  )
  return (
    <span
      // So that screen readers announce each part of a sentence.
      key={part}
      ref={announced}
      className="peek screen-only"
      role="note"
      aria-label={t('story.counterpart')}
    >
      {words.map((word) => (
        <PeekWord key={word.text} word={word} segment={segment} paragraph={paragraph} />
      ))}
      {withCounterpart && <Counterpart segment={segment} language={language} marked={touched?.answers} />}
      {figures.map((one) => (
        <FigureInFull key={one.en.start} figure={one} language={language} />
      ))}
      {names.length > 0 && (
        <span className="peek-names">
          {names.map(({ id }) => (
            <PeekName key={id} id={id} language={language} />
          ))}
        </span>
      )}
      {isWholeSentence && <WordSteps touchable={touchable} current={touched} onStep={onWord} />}
      {children}
    </span>
  )
}

type CounterpartProps = {
  segment: PublishedSegment
  language: Language
  marked: TouchedWord['answers'] | undefined
}

function Counterpart({ segment, language, marked }: CounterpartProps) {
  const other = otherLanguage(language)
  const text = segment[other]
  if (text === undefined) return null
  return (
    <span className="peek-text" lang={languageTags[other]}>
      <PinyinText text={text} marked={marked} />
    </span>
  )
}

/**
 * Announces a peek, and again when something else in the sentence is touched.
 * @param touched what was touched
 */
function useAnnouncement(touched: string) {
  const peek = useRef<HTMLSpanElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is touched is another announcement
  useEffect(() => announcePeek(invariant(peek.current ?? undefined, 'peek')), [touched])
  return peek
}

function FigureInFull({ figure, language }: { figure: LinkedFigure; language: Language }) {
  const other = otherLanguage(language)
  const { notation, plain } = figure[language]
  return (
    <span className="peek-figure">
      <span lang={languageTags[language]}>{notation}</span>
      <span lang={languageTags[other]}>{figure[other].notation}</span>
      {plain !== notation && <span lang={languageTags[language]}>{plain}</span>}
    </span>
  )
}

/** A name in both languages, the reading language first, and in pinyin; a link to its page. */
function PeekName({ id, language }: { id: string; language: Language }) {
  const inInterface = useInterfaceLanguage()
  const name = useKnownName(id)
  const other = otherLanguage(language)
  if (!name) return null
  return (
    <Link className="peek-name" to={paths.name(inInterface, id)}>
      <span lang={languageTags[language]}>{name[language]}</span>{' '}
      <span lang={languageTags[other]}>{name[other]}</span> <Pinyin>{name.pinyin}</Pinyin>
    </Link>
  )
}

type WordStepsProps = {
  /** The words of the sentence that have an answer, in order. */
  touchable: readonly TouchedWord[]
  current: TouchedWord | undefined
  onStep: (character: number) => void
}

/** Buttons that move from word to word of a sentence, for readers who cannot touch one; or why there are no words. */
function WordSteps({ touchable, current, onStep }: WordStepsProps) {
  const t = useTranslate()
  if (touchable.length === 0) return <WordsUnavailable />
  const at = current ? touchable.indexOf(current) : -1
  const step = (by: 1 | -1, label: string, sign: string) => {
    const next = touchable[at + by]
    return (
      next && (
        <button type="button" aria-label={label} onClick={() => onStep(next.span[0])}>
          {sign}
        </button>
      )
    )
  }
  return (
    <span className="peek-steps">
      {current && step(-1, t('words.previous'), '‹')}
      {step(1, t('words.next'), current ? '›' : t('words.next'))}
    </span>
  )
}

/**
 * Makes screen readers announce a peek, once it is shown.
 * @returns a function that withdraws it
 */
function announcePeek(peek: HTMLElement): () => void {
  const region = document.getElementById(regionId) ?? makeRegion()
  const timer = setTimeout(() => {
    const texts = [...peek.querySelectorAll('[lang]')].flatMap((text) => [text.cloneNode(true), ' '])
    region.replaceChildren(...texts)
  }, 100)
  return () => {
    clearTimeout(timer)
    region.replaceChildren()
  }
}

const regionId = 'announcement'

/** Creates a region that stays on the page: screen readers ignore a region that appears together with its text. */
function makeRegion(): HTMLElement {
  const region = Object.assign(document.createElement('div'), { id: regionId, className: 'visually-hidden' })
  region.setAttribute('aria-live', 'polite')
  document.body.prepend(region)
  return region
}

/** The names that the stories of an issue link. */
export const StoryNames = createContext<readonly KnownName[] | undefined>(undefined)

/** The entry of a name that the story links. */
function useKnownName(id: string): KnownName | undefined {
  return useContext(StoryNames)?.find((name) => name.id === id)
}
