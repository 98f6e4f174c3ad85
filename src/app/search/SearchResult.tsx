import { memo } from 'react'
import { formatDate } from '../../archive/formats.ts'
import { invariant } from '../../archive/invariant.ts'
import { type Language, languageTags, otherLanguage, textIn } from '../../archive/languages.ts'
import type { FoundSegment, MarkedPair, StoryHit } from '../../archive/search/storyHit.ts'
import type { SearchAnswer } from '../../device/searchRequests.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Kicker } from '../ui/Kicker.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { HeadlineText, PinyinText } from '../ui/Pinyin.tsx'
import { ReadMark } from '../ui/ReadMark.tsx'
import './SearchResult.css'

/** A story that was found: its headline, and each matching sentence with its counterpart in the other language. */
const SearchResult = memo(function SearchResult({ hit }: { hit: StoryHit }) {
  const language = useInterfaceLanguage()
  const { issueId, story, headline, segments } = hit
  const { language: first } = textIn(headline.pair, language)
  const other = otherLanguage(first)
  return (
    <article className="card result">
      <Kicker story={story}>{!story.date && <span>{formatDate(issueId, language)}</span>}</Kicker>
      <h2>
        <Link to={paths.story(language, issueId, story.id)} lang={languageTags[first]}>
          <HeadlineText
            story={{ ...story, headline: headline.pair }}
            language={first}
            marked={headline.marks[first]}
          />
        </Link>
      </h2>
      <ReadMark issueId={issueId} storyId={story.id} />
      {headline.marks[other].length > 0 && <Line className="result-second" of={headline} language={other} />}
      {segments.map((segment) => (
        <Pair key={segment.at} of={segment} />
      ))}
    </article>
  )
})

/** The text that has the search terms, and the other below it. */
function Pair({ of }: { of: FoundSegment }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const first = of.marks[language].length > 0 ? language : otherLanguage(language)
  const second = otherLanguage(first)
  return (
    <div className="result-pair">
      {of.isNote && <p className="result-note">{t('story.note')}</p>}
      <Line className="result-text" of={of} language={first} />
      {of.pair[second] !== undefined && <Line className="result-counterpart" of={of} language={second} />}
    </div>
  )
}

function Line({ className, of, language }: { className: string; of: MarkedPair; language: Language }) {
  return (
    <p className={className} lang={languageTags[language]}>
      <PinyinText text={invariant(of.pair[language], `text in ${language}`)} marked={of.marks[language]} />
    </p>
  )
}

/** The stories that were found. Rendered again only when the answer changes, not at every keystroke. */
export const SearchResults = memo(function SearchResults({ answer }: { answer: SearchAnswer }) {
  return answer.hits.map((hit) => <SearchResult key={`${hit.issueId}/${hit.story.id}`} hit={hit} />)
})
