import { useQuery } from '@tanstack/react-query'
import { useContext, useEffect, useRef, useState } from 'react'
import { bilingual } from '../../archive/bilingual.ts'
import { type Language, languageTags } from '../../archive/languages.ts'
import type { PublishedSegment } from '../../archive/publishedIssue.ts'
import { nameBand, wordLevels } from '../../archive/words/hardWords.ts'
import type { IssueWord } from '../../archive/words/issueWords.ts'
import { partsOf, type WordPart } from '../../archive/words/wordParts.ts'
import { useKnownCatalogue, wordPartsQuery } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { forgetKnownWord, knowWord, saveWord, unsaveWord, useReadingRecord } from '../memory/readingRecord.ts'
import { isKnown, knownWords } from '../memory/savedEntries.ts'
import { Pinyin } from '../ui/Pinyin.tsx'
import { NotKept } from '../ui/SaveAlerts.tsx'
import { CardToolsContext } from '../ui/sentenceTools.ts'
import { WordsMissing } from '../ui/WordsMissing.tsx'
import { useCanShowParts, useStoryWords } from './WordHelp.tsx'

type Props = {
  word: IssueWord
  /** The sentence that has it, and the number of its paragraph, from 0, or `headlineNumber`. */
  segment: PublishedSegment
  paragraph: number
  /** The language that was touched. */
  language: Language
  /** What the translator made of it in the sentence. Empty if nothing there answers it. */
  translation: string
  /** Whether its parts are shown. */
  parts: boolean | undefined
  onParts: () => void
}

/**
 * A word with its pinyin and senses, and what the reader can do with it. To readers of Chinese who touch English, the
 * Chinese word itself is the meaning: they get the English word instead of its pinyin.
 */
export function CardWord({ word, ...place }: Props) {
  const t = useTranslate()
  const learnsEnglish = useInterfaceLanguage() === 'zh' && place.language === 'en'
  return (
    <div className="card-word">
      <h2>
        <span lang={languageTags.zh} translate="no">
          {word.text}
        </span>{' '}
        {learnsEnglish ? (
          <span lang={languageTags.en}>{place.translation}</span>
        ) : (
          <Pinyin>{word.pinyin}</Pinyin>
        )}
      </h2>
      {word.senses.length > 0 && <p lang={languageTags.en}>{word.senses.join(' · ')}</p>}
      {!learnsEnglish && (
        <p className="quiet">
          {levelOf(word.band, t)}
          {word.traditional && (
            <>
              {' · '}
              {t('words.traditional')} <span lang="zh-Hant">{word.traditional}</span>
            </>
          )}
        </p>
      )}
      {place.translation === '' && <p className="quiet">{t('words.unanswered')}</p>}
      <WordTools word={word} learnsEnglish={learnsEnglish} {...place} />
      {place.parts && <WordParts word={word} />}
    </div>
  )
}

/** How common a word is, or that it is a name. */
function levelOf(band: number, t: ReturnType<typeof useTranslate>): string {
  if (band === nameBand) return t('words.name')
  const level = wordLevels[band]
  return level === undefined
    ? t('words.rare', { level: Math.max(...wordLevels) })
    : t('words.level', { level })
}

function WordTools({
  word,
  segment,
  paragraph,
  translation,
  language,
  parts = false,
  onParts,
  learnsEnglish,
}: Props & { learnsEnglish: boolean }) {
  const t = useTranslate()
  const canShowParts = useCanShowParts()(language)
  const { key } = useStoryWords()
  const tools = useContext(CardToolsContext)
  const record = useReadingRecord()
  const [pressed, setPressed] = useState(false)
  const isSaved = record[key]?.words?.[word.text]?.saved !== undefined
  const known = isKnown(knownWords(record), word)
  const save = () => {
    const sentence = bilingual({ en: segment.en, zh: segment.zh })
    const { pinyin, senses, traditional } = word
    const kept = { ...(translation && { translation }), ...(traditional && { traditional }) }
    saveWord(key, word.text, {
      pinyin,
      senses,
      sentence,
      paragraph: Math.max(paragraph, 0) + 1,
      ...kept,
    })
  }
  const toggleSaved = () => {
    if (isSaved) unsaveWord(key, word.text)
    else save()
    setPressed(true)
  }
  const toggleKnown = () => {
    if (known) forgetKnownWord(word)
    else knowWord(key, word)
    setPressed(true)
  }
  return (
    <div className="card-tools">
      {learnsEnglish ? tools?.word(translation, 'en') : tools?.word(word.text, 'zh')}
      <button type="button" aria-pressed={isSaved} onClick={toggleSaved}>
        {isSaved && tick}
        {t('words.save')}
      </button>
      {word.band !== nameBand && !learnsEnglish && (
        <button type="button" aria-pressed={known} onClick={toggleKnown}>
          {known && tick}
          {t('words.know')}
        </button>
      )}
      {canShowParts && (
        <button type="button" aria-expanded={parts} onClick={onParts}>
          {t(word.text.length === 1 ? 'words.readings' : 'words.parts')}
        </button>
      )}
      {pressed && <NotKept />}
    </div>
  )
}

/** Not part of a button's name, which is the same whether it is pressed or not. */
const tick = <span aria-hidden="true">✓ </span>

/** The shorter words and the characters of a word, each with its readings. Fetches them at first. */
function WordParts({ word }: { word: IssueWord }) {
  const { data, isError, refetch } = useQuery(wordPartsQuery(useKnownCatalogue()?.wordParts))
  const list = useRef<HTMLUListElement>(null)
  // The card may have no room for them below what it shows.
  useEffect(() => {
    if (data) list.current?.scrollIntoView({ block: 'nearest' })
  }, [data])
  if (isError) return <WordsMissing onRetry={() => void refetch()} />
  return (
    <ul ref={list} className="words card-parts">
      {data && partsOf(word, data).map((part) => <Part key={part.text} {...part} />)}
    </ul>
  )
}

function Part({ text, traditional, readings }: WordPart) {
  return (
    <li>
      <b lang={languageTags.zh} translate="no">
        {text}
      </b>
      {traditional && <span lang="zh-Hant">{traditional}</span>}
      <div>
        {readings.map(({ pinyin, senses }) => (
          <p key={pinyin}>
            <Pinyin>{pinyin}</Pinyin> <span lang={languageTags.en}>{senses.join(' · ')}</span>
          </p>
        ))}
      </div>
    </li>
  )
}
