import { type RefObject, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { invariant } from '../../archive/invariant.ts'
import { type Language, languageTags, otherLanguage } from '../../archive/languages.ts'
import type { LinkedFigure, PublishedSegment } from '../../archive/publishedIssue.ts'
import type { TouchedWord } from '../../archive/words/touchedWord.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ForeignChangeBoundary } from '../ui/ForeignChangeBoundary.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { Pinyin, PinyinText } from '../ui/Pinyin.tsx'
import { CardToolsContext } from '../ui/sentenceTools.ts'
import { headlineNumber, type TextPosition } from '../ui/textPosition.ts'
import { CardWord } from './CardWord.tsx'
import { placeCard, type Touch } from './placeCard.ts'
import { isCountedDifferently } from './textLinks.ts'
import { useStoryWords, useTouchedWord, WordsUnavailable } from './WordHelp.tsx'
import '../i18n/partTexts.ts'
import '../ui/ToolButton.css'
import './SentenceCard.css'

type Props = {
  segment: PublishedSegment
  /** The number of the sentence among the texts of its story. */
  number: number
  touch: Touch
  /** What screen readers announce is put here. */
  region: RefObject<HTMLElement | null>
  /** Called to show another word of the sentence, or the parts of the word. */
  onChange: (to: Partial<Touch>) => void
  onClose: () => void
}

/**
 * The card of a touched sentence: the sentence in the other language, the touched word, names and figures, and tools.
 * It is over the page, so nothing in the text moves; on a wide screen it is beside the sentence.
 */
export function SentenceCard({ segment, number, touch, region, onChange, onClose }: Props) {
  const t = useTranslate()
  const { place } = touch
  const { touched, touchable } = useTouchedWord(segment, number, place)
  const words = touched?.words ?? []
  const other = otherLanguage(place.language)
  const counterpart = segment[other]
  const tools = useContext(CardToolsContext)
  const card = useAnnouncement(region, `${place.figure} ${place.name} ${words.map(({ text }) => text)}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word is at another line
  useLayoutEffect(() => {
    const element = invariant(card.current ?? undefined, 'card')
    placeCard(element, touch)
    // Words that arrive later, and a mark, make the card higher.
    const observer = new ResizeObserver(() => placeCard(element, touch))
    observer.observe(element)
    return () => observer.disconnect()
  }, [card, touch, touched?.span[0]])
  return (
    <section ref={card} className="sentence-card screen-only" role="note" aria-label={t('story.counterpart')}>
      <div className="sentence-card-content">
        <ForeignChangeBoundary>
          <div>
            {counterpart && (
              <p className="card-sentence" lang={languageTags[other]}>
                <PinyinText text={counterpart} marked={touched?.answers} />
              </p>
            )}
            <div className="card-words">
              {words.map((word) => (
                <CardWord
                  key={word.text}
                  word={word}
                  segment={segment}
                  paragraph={place.paragraph}
                  language={place.language}
                  translation={translationOf(touched, segment, place.language)}
                  parts={touch.parts}
                  onParts={() => onChange({ parts: !touch.parts })}
                />
              ))}
              <WordSteps
                touchable={touchable}
                current={touched}
                onStep={(character) =>
                  onChange({
                    parts: false,
                    place: { ...place, character, figure: undefined, name: undefined },
                  })
                }
              />
            </div>
            <CardLines segment={segment} place={place} />
            {place.paragraph !== headlineNumber && tools?.sentence(place)}
          </div>
        </ForeignChangeBoundary>
      </div>
      <button
        type="button"
        className="tool-button card-close"
        aria-label={t('sheet.close')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}

/** The English words that answer the touched Chinese word, or the touched English word; empty if nothing answers. */
function translationOf(
  touched: TouchedWord | undefined,
  { en = '' }: PublishedSegment,
  read: Language,
): string {
  const spans = touched ? (read === 'en' ? [touched.span] : touched.answers) : []
  return spans.map(([start, end]) => en.slice(start, end)).join(' ')
}

type LinesProps = { segment: PublishedSegment; place: TextPosition }

/** A line for each name, and for each figure that the languages count differently; what was touched comes first. */
function CardLines({ segment, place: { language, figure, name } }: LinesProps) {
  const { figures = [], names = [] } = segment
  const lines = [
    ...names.map(({ id }) => <NameLine key={id} id={id} language={language} />),
    ...figures.map(
      (each) =>
        isCountedDifferently(each) && <FigureLine key={each.en.start} figure={each} language={language} />,
    ),
  ]
  const touched = figure === undefined ? (name ?? 0) : names.length + figure
  return [lines[touched], ...lines.filter((_, at) => at !== touched)]
}

function FigureLine({ figure, language }: { figure: LinkedFigure; language: Language }) {
  const other = otherLanguage(language)
  const { notation, plain } = figure[language]
  return (
    <p className="card-figure">
      <span lang={languageTags[language]}>{notation}</span>
      <span lang={languageTags[other]}>{figure[other].notation}</span>
      {plain !== notation && <span lang={languageTags[language]}>{plain}</span>}
    </p>
  )
}

/** A name in both languages, the reading language first, and in pinyin; a link to its page, and a button that follows it. */
function NameLine({ id, language }: { id: string; language: Language }) {
  const inInterface = useInterfaceLanguage()
  const name = useStoryWords().names?.find((one) => one.id === id)
  const tools = useContext(CardToolsContext)
  const other = otherLanguage(language)
  if (!name) return null
  return (
    <div className="card-name">
      <Link to={paths.name(inInterface, id)}>
        <span lang={languageTags[language]}>{name[language]}</span>{' '}
        <span lang={languageTags[other]}>{name[other]}</span> <Pinyin>{name.pinyin}</Pinyin>
      </Link>
      {tools?.name(id)}
    </div>
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
    <div className="card-steps">
      {current && step(-1, t('words.previous'), '‹')}
      {current ? step(1, t('words.next'), '›') : step(1, t('words.inSentence'), t('words.inSentence'))}
    </div>
  )
}

/**
 * Makes screen readers announce the card once it is shown, and again when something else in the sentence is touched.
 * @param region is on the page all the time: screen readers ignore a region that appears together with its text
 * @param touched what was touched
 * @returns the reference for the card
 */
function useAnnouncement(region: Props['region'], touched: string) {
  const card = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is touched is another announcement
  useEffect(() => {
    const announce = (...said: (Node | string)[]) => region.current?.replaceChildren(...said)
    const timer = setTimeout(() => {
      const texts = [...(card.current?.querySelectorAll('[lang]') ?? [])]
      announce(...texts.flatMap((text) => [text.cloneNode(true), ' ']))
    }, 100)
    return () => {
      clearTimeout(timer)
      announce()
    }
  }, [touched])
  return card
}
