import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Language, languageTags } from '../../archive/languages.ts'
import type { IssueWord } from '../../archive/words/issueWords.ts'
import { partsOf, type WordPart } from '../../archive/words/wordParts.ts'
import { useKnownCatalogue, wordPartsQuery } from '../data/queries.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { Pinyin } from '../ui/Pinyin.tsx'
import { WordsMissing } from '../ui/WordsMissing.tsx'

/**
 * Returns whether the card of a touched text can show the parts of Chinese words. Archives from before 2026-11-30 have none, and
 * readers of Chinese who touch English need none.
 */
export function useCanShowParts(): (touched: Language) => boolean {
  const hasFile = useKnownCatalogue()?.wordParts !== undefined
  const inInterface = useInterfaceLanguage()
  return (touched) => hasFile && (inInterface === 'en' || touched === 'zh')
}

/** The shorter words and the characters of a word, each with its readings. Fetches them at first. */
export function WordParts({ word }: { word: IssueWord }) {
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
