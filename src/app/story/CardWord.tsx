import { useState } from 'react'
import { bilingual } from '../../archive/bilingual.ts'
import { languageTags } from '../../archive/languages.ts'
import type { PublishedSegment } from '../../archive/publishedIssue.ts'
import type { IssueWord } from '../../archive/words/issueWords.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import {
  forgetKnownWord,
  knowWord,
  saveWord,
  unsaveWord,
  usePersistence,
  useReadingRecord,
} from '../memory/readingRecord.ts'
import { knownWords, wordLimit } from '../memory/savedEntries.ts'
import { Pinyin } from '../ui/Pinyin.tsx'
import { useStoryWords } from './WordHelp.tsx'

type Props = {
  word: IssueWord
  /** The sentence that has it, and the number of its paragraph, from 0. */
  segment: PublishedSegment
  paragraph: number
}

/** A word with its pinyin and senses, and what the reader can do with it. */
export function CardWord({ word, segment, paragraph }: Props) {
  return (
    <div className="card-word">
      <h2>
        <span lang={languageTags.zh} translate="no">
          {word.text}
        </span>{' '}
        <Pinyin>{word.pinyin}</Pinyin>
      </h2>
      {word.senses.length > 0 && <p lang={languageTags.en}>{word.senses.join(' · ')}</p>}
      <WordTools word={word} segment={segment} paragraph={paragraph} />
    </div>
  )
}

function WordTools({ word, segment, paragraph }: Props) {
  const t = useTranslate()
  const { key } = useStoryWords()
  const record = useReadingRecord()
  const persistence = usePersistence()
  const [pressed, setPressed] = useState<'done' | 'refused'>()
  const isSaved = record[key]?.words?.[word.text]?.saved !== undefined
  const isKnown = knownWords(record).has(word.text)
  const saved = () => {
    const sentence = bilingual({ en: segment.en, zh: segment.zh })
    const { pinyin, senses } = word
    return saveWord(key, word.text, { pinyin, senses, sentence, paragraph: paragraph + 1 })
  }
  const toggleSaved = () => {
    if (isSaved) unsaveWord(key, word.text)
    setPressed(isSaved || saved() ? 'done' : 'refused')
  }
  const toggleKnown = () => {
    if (isKnown) forgetKnownWord(word.text)
    else knowWord(key, word.text)
    setPressed('done')
  }
  return (
    <div className="card-tools">
      <button type="button" aria-pressed={isSaved} onClick={toggleSaved}>
        {isSaved && tick}
        {t('words.save')}
      </button>
      <button type="button" aria-pressed={isKnown} onClick={toggleKnown}>
        {isKnown && tick}
        {t('words.know')}
      </button>
      {pressed === 'done' && persistence !== 'kept' && <span role="alert">{t(`saved.${persistence}`)}</span>}
      {pressed === 'refused' && <span role="alert">{t('words.limit', { limit: wordLimit })}</span>}
    </div>
  )
}

/** Not part of a button's name, which is the same whether it is pressed or not. */
const tick = <span aria-hidden="true">✓ </span>
