import { type Ref, useRef, useState } from 'react'
import { type Language, languageTags } from '../../archive/languages.ts'
import type { TextSpan } from '../../archive/names/linkNames.ts'
import { englishWords } from '../../archive/words/touchedWord.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { knowWord, saveWord, unsaveWord, useReadingRecord } from '../memory/readingRecord.ts'
import { isKnown, knownWords, savedWords, type WordEntry } from '../memory/savedEntries.ts'
import { Link, paths } from '../ui/Link.tsx'
import { Pinyin, PinyinText } from '../ui/Pinyin.tsx'
import { paragraphAddress } from './markFiles.ts'
import { offerFile } from './offerFile.ts'
import { InStory, type ListOf, SavedList } from './SavedList.tsx'
import './SavedWords.css'

const list: ListOf<WordEntry> = {
  kind: 'words',
  idOf: ({ key, text }) => `${key} ${text}`,
  nameOf: ({ text }) => ({ text, language: 'zh' }),
  remove: ({ key, text }) => unsaveWord(key, text),
  restore: ({ key, text, at, ...word }) => saveWord(key, text, word, at),
}

/** The words that the reader saved, newest first, each with its sentence; and their export. */
export function SavedWords() {
  const t = useTranslate()
  const record = useReadingRecord()
  const words = savedWords(record)
  const [reviewed, setReviewed] = useState<readonly WordEntry[]>()
  const start = useRef<HTMLButtonElement>(null)
  /** Those that the reader does not know yet; all if there are none. */
  const review = () => {
    const known = knownWords(record)
    const unknown = words.filter((word) => !isKnown(known, word))
    setReviewed(unknown.length > 0 ? unknown : words)
  }
  const endReview = () => {
    start.current?.focus()
    setReviewed(undefined)
  }
  return (
    <section aria-labelledby="saved-words">
      <h2 id="saved-words">{t('words.title')}</h2>
      <SavedList
        of={list}
        saved={words}
        // The list has the meanings.
        shows={() => !reviewed}
        head={
          <>
            <WordsHead words={words} start={start} onReview={review} />
            {reviewed && <WordReview words={reviewed} onClose={endReview} />}
          </>
        }
        none={<p className="hint">{t('words.none')}</p>}
        more={t('words.more')}
        ways={(word) => <WaysOfWord word={word} />}
      >
        {(word) => (
          <article className="saved-word">
            <Meaning word={word} />
          </article>
        )}
      </SavedList>
    </section>
  )
}

type HeadProps = { words: readonly WordEntry[]; start: Ref<HTMLButtonElement>; onReview: () => void }

function WordsHead({ words, start, onReview }: HeadProps) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const exportAll = () => offerFile('words', 'tsv', wordsAsTable(words, language, location.href))
  return (
    <div className="ways">
      <span>{t('words.count', { count: words.length })}</span>
      <button ref={start} type="button" className="button" disabled={words.length === 0} onClick={onReview}>
        {t('words.review')}
      </button>
      <button type="button" className="button" disabled={words.length === 0} onClick={exportAll}>
        {t('words.export')}
      </button>
    </div>
  )
}

/** Shows one saved word after the other in its sentence, and its meaning when the reader asks. It keeps no score. */
function WordReview({ words, onClose }: { words: readonly WordEntry[]; onClose: () => void }) {
  const t = useTranslate()
  const [at, setAt] = useState(0)
  const [isShown, setShown] = useState(false)
  const review = useRef<HTMLElement>(null)
  const word = words[at]
  /** The button that was pressed disappears. */
  const go = (to: number, isMeaningShown: boolean) => {
    review.current?.focus({ preventScroll: true })
    setAt(to)
    setShown(isMeaningShown)
  }
  const next = () => go(at + 1, false)
  const know = (known: WordEntry) => {
    knowWord(known.key, known)
    next()
  }
  return (
    <section ref={review} tabIndex={-1} className="boxed word-review" aria-label={t('words.review')}>
      {word && <p className="hint">{t('words.position', { at: at + 1, count: words.length })}</p>}
      {word ? (
        <article className="saved-word" aria-live="polite">
          {isShown ? <Meaning word={word} /> : <Question word={word} />}
        </article>
      ) : (
        <p role="status">{t('words.reviewed')}</p>
      )}
      <div className="ways">
        {word && !isShown && (
          <button type="button" className="button" onClick={() => go(at, true)}>
            {t('words.show')}
          </button>
        )}
        {word && isShown && (
          <>
            <button type="button" className="button" onClick={() => know(word)}>
              {t('words.know')}
            </button>
            <button type="button" className="button" onClick={next}>
              {t('words.notYet')}
            </button>
          </>
        )}
        <button type="button" className="thumb-link" onClick={onClose}>
          {t('words.endReview')}
        </button>
      </div>
    </section>
  )
}

/** A word and its sentence, without their meaning: in English for readers of Chinese, if a word there answers it. */
function Question({ word }: { word: WordEntry }) {
  const language = useInterfaceLanguage() === 'zh' && word.translation ? 'en' : 'zh'
  return (
    <>
      <h3 lang={languageTags[language]} translate="no">
        {language === 'en' ? word.translation : word.text}
      </h3>
      <Sentence word={word} language={language} />
    </>
  )
}

/** Links to the sentence of a word, and to the other stories that have it. */
function WaysOfWord({ word: { key, paragraph, text } }: { word: WordEntry }) {
  const t = useTranslate()
  const search = `?${new URLSearchParams({ q: text })}`
  return (
    <>
      <InStory storyKey={key} paragraph={paragraph - 1} />
      <Link className="thumb-link" to={{ pathname: paths.search(useInterfaceLanguage()), search }}>
        {t('words.elsewhere')}
      </Link>
    </>
  )
}

/** The word, its pinyin, its senses, and the sentence that has it, in both languages. */
function Meaning({ word }: { word: WordEntry }) {
  return (
    <>
      <h3>
        <span lang={languageTags.zh} translate="no">
          {word.text}
        </span>{' '}
        <Pinyin>{word.pinyin}</Pinyin>
      </h3>
      <p lang={languageTags.en}>{word.senses.join(' · ')}</p>
      <Sentence word={word} language="zh" />
      <Sentence word={word} language="en" />
    </>
  )
}

/** The sentence of a word, in which the word, or what the translator made of it, is highlighted. */
function Sentence({ word, language }: { word: WordEntry; language: Language }) {
  const text = word.sentence[language]
  if (text === undefined) return null
  const marked = language === 'zh' ? chineseSpans(text, word.text) : englishSpans(text, word.translation)
  return (
    <p className="saved-word-sentence" lang={languageTags[language]}>
      <PinyinText text={text} marked={marked} />
    </p>
  )
}

function chineseSpans(sentence: string, word: string): TextSpan[] {
  const at = sentence.indexOf(word)
  return at === -1 ? [] : [[at, at + word.length]]
}

/** Where a sentence has the words of a translation, in their order. */
function englishSpans(sentence: string, translation = ''): TextSpan[] {
  const wanted = translation.split(' ')
  return englishWords(sentence).flatMap(({ text, start, end }): TextSpan[] => {
    if (text !== wanted[0]) return []
    wanted.shift()
    return [[start, end]]
  })
}

/**
 * Words as tab-separated values with a header, as Anki and spreadsheets read them.
 * @param page any address of the site: its origin is used if the build knows none
 */
export function wordsAsTable(words: readonly WordEntry[], language: Language, page: string): string {
  const rows = words.map((word) => ({
    word: word.text,
    pinyin: word.pinyin,
    senses: word.senses.join('; '),
    'Chinese sentence': word.sentence.zh ?? '',
    'English sentence': word.sentence.en ?? '',
    address: paragraphAddress(word, language, page),
    translation: word.translation ?? '',
    traditional: word.traditional ?? word.text,
    // With the word hidden, as Anki writes it.
    cloze: (word.sentence.zh ?? '').replaceAll(word.text, `{{c1::${word.text}}}`),
  }))
  const header = Object.keys(rows[0] ?? {})
  return [header, ...rows.map(Object.values<string>)]
    .map((cells) => `${cells.map(cell).join('\t')}\n`)
    .join('')
}

/** Has no tab or line end, which would begin another cell or row, and nothing that a spreadsheet takes for a formula. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[=+@＝＋＠－-]/, "'$&")
}
