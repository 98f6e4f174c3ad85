import { useState } from 'react'
import { languageTags } from '../../archive/languages.ts'
import type { IssueWord, TextWords } from '../../archive/words/issueWords.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Pinyin } from '../ui/Pinyin.tsx'
import { type StoryWords, useStoryWords, WordsUnavailable } from './WordHelp.tsx'
import './WordsOfStory.css'

/** The hard words of the story, in order of appearance, to look at before or after reading. */
export function WordsOfStory() {
  const t = useTranslate()
  const words = useStoryWords()
  const [isOpen, setOpen] = useState(false)
  if (!words.hasFile) return null
  return (
    <details
      className="words-of-story screen-only needs-app"
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open)
        if (open) words.ask()
      }}
    >
      <summary className="thumb-link">{t('words.ofStory')}</summary>
      {/* Find-in-page would look into a closed list. */}
      {isOpen && words.texts && <WordList words={hardWords(words.texts, words.isHard)} />}
      <WordsUnavailable />
    </details>
  )
}

function WordList({ words }: { words: readonly IssueWord[] }) {
  const t = useTranslate()
  if (words.length === 0) return <p>{t('words.noneHard')}</p>
  return (
    <ul className="words">
      {words.map(({ text, pinyin, senses }) => (
        <li key={`${text} ${pinyin}`}>
          <b lang={languageTags.zh} translate="no">
            {text}
          </b>{' '}
          <Pinyin>{pinyin}</Pinyin> <span lang={languageTags.en}>{senses[0]}</span>
        </li>
      ))}
    </ul>
  )
}

/** Each hard word once, where the story first has it. Single characters are seldom words to learn: 署, 委. */
function hardWords(texts: readonly TextWords[], isHard: StoryWords['isHard']): IssueWord[] {
  const words = texts.flatMap(({ pieces }) =>
    pieces.flatMap(({ word }) => (word && word.text.length > 1 && isHard(word) ? [word] : [])),
  )
  return [...new Map(words.map((word) => [`${word.text} ${word.pinyin}`, word])).values()]
}
