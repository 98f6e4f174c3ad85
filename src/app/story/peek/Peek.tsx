import type { ReactNode } from 'react'
import { type Language, languageTags, otherLanguage } from '../../../archive/languages.ts'
import type { LinkedFigure, PublishedSegment } from '../../../archive/publishedIssue.ts'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { announcePeek } from './announcePeek.ts'
import { PeekName } from './PeekName.tsx'
import './Peek.css'

type Props = {
  segment: PublishedSegment
  /** The language in which the sentence is read. */
  language: Language
  /** The touched figure, if there is one: then only it is explained. */
  figure: number | undefined
  /** The same for a name. */
  name: number | undefined
  withCounterpart: boolean
  /** Tools for the sentence. */
  children: ReactNode
}

/**
 * Below a sentence: its counterpart, its figures in both notations and in plain digits, and its names in both
 * languages and in pinyin.
 */
export function Peek({ segment, language, figure, name, withCounterpart, children }: Props) {
  const t = useTranslate()
  const other = otherLanguage(language)
  const isWhole = figure === undefined && name === undefined
  const figures = (segment.figures ?? []).filter((_, index) => (isWhole ? withCounterpart : index === figure))
  const names = (segment.names ?? []).filter((_, index) => (isWhole ? withCounterpart : index === name))
  return (
    <span
      // Screen readers announce each part of a sentence anew.
      key={`${figure} ${name}`}
      ref={announcePeek}
      className="peek screen-only"
      role="note"
      aria-label={t('story.counterpart')}
    >
      {withCounterpart && segment[other] !== undefined && (
        <span className="peek-text" lang={languageTags[other]}>
          {segment[other]}
        </span>
      )}
      {figures
        .filter((one) => !isWhole || one.en.notation !== one.zh.notation)
        .map((one) => (
          <FigureInFull key={one.en.start} figure={one} language={language} />
        ))}
      {names.length > 0 && (
        <span className="peek-names">
          {names.map(({ id }) => (
            <PeekName key={id} id={id} language={language} />
          ))}
        </span>
      )}
      {children}
    </span>
  )
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
