import { useState } from 'react'
import { bilingual } from '../../../archive/bilingual.ts'
import { languageTags } from '../../../archive/languages.ts'
import type { PublishedSegment } from '../../../archive/publishedIssue.ts'
import type { IssueWord } from '../../../archive/words/issueWords.ts'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { useReadingRecord } from '../../memory/readingRecord.ts'
import { forgetKnownWord, knowWord, saveWord, unsaveWord } from '../../memory/words/changeWords.ts'
import { knownWords, wordLimit } from '../../memory/words/savedWords.ts'
import { useStoryWords } from './storyWords.ts'
import './PeekWord.later.css'

type Props = {
  word: IssueWord
  /** The sentence that has it, and the number of its paragraph, from 0. */
  segment: PublishedSegment
  paragraph: number
}

/** A word with its pinyin and senses, and what the reader can do with it. */
export function PeekWord({ word, segment, paragraph }: Props) {
  return (
    <span className="peek-word">
      {/* biome-ignore lint/a11y/useSemanticElements: a paragraph cannot contain an h2 */}
      <span className="peek-word-head" role="heading" aria-level={2}>
        <span lang={languageTags.zh}>{word.text}</span>{' '}
        <span className="pinyin" lang="zh-Latn-pinyin">
          {word.pinyin}
        </span>
      </span>
      {word.senses.length > 0 && (
        <span className="peek-senses" lang={languageTags.en}>
          {word.senses.join(' · ')}
        </span>
      )}
      <WordTools word={word} segment={segment} paragraph={paragraph} />
    </span>
  )
}

function WordTools({ word, segment, paragraph }: Props) {
  const t = useTranslate()
  const { key } = useStoryWords()
  const record = useReadingRecord()
  const [refused, setRefused] = useState(false)
  const isSaved = record[key]?.words?.[word.text]?.saved !== undefined
  const isKnown = knownWords(record).has(word.text)
  const save = () => {
    if (isSaved) return unsaveWord(key, word.text)
    const sentence = bilingual({ en: segment.en, zh: segment.zh })
    const { pinyin, senses } = word
    setRefused(!saveWord(key, word.text, { pinyin, senses, sentence, paragraph: paragraph + 1 }))
  }
  return (
    <span className="peek-word-tools">
      <button type="button" aria-pressed={isSaved} onClick={save}>
        {isSaved && tick}
        {t('words.save')}
      </button>
      <button
        type="button"
        aria-pressed={isKnown}
        onClick={() => (isKnown ? forgetKnownWord(word.text) : knowWord(key, word.text))}
      >
        {isKnown && tick}
        {t('words.know')}
      </button>
      {refused && <span role="alert">{t('words.limit', { limit: wordLimit })}</span>}
    </span>
  )
}

/** No part of a button's name, which is the same whether it is pressed or not. */
const tick = <span aria-hidden="true">✓ </span>
