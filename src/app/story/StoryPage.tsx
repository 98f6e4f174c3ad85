import { memo, type ReactNode, useCallback, useContext, useRef } from 'react'
import type { Bilingual } from '../../archive/bilingual.ts'
import { invariant } from '../../archive/invariant.ts'
import { headFigures } from '../../archive/keyFigures.ts'
import {
  type Language,
  languages,
  languagesInView,
  languagesOf,
  languageTags,
  otherLanguage,
  textIn,
} from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { storySummary } from '../../archive/storySummary.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { ForeignChangeBoundary } from '../ui/ForeignChangeBoundary.tsx'
import { Kicker } from '../ui/Kicker.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { PinyinText } from '../ui/Pinyin.tsx'
import { noteText } from '../ui/ruby.ts'
import { NoteSources } from '../ui/Sources.tsx'
import { headlineAttributes, noteAttributes } from '../ui/textPosition.ts'
import { useHydrated } from '../ui/useHydrated.ts'
import { useView } from '../ui/useView.ts'
import { changeInPlace } from './changeInPlace.ts'
import { StoryNames } from './SentenceCard.tsx'
import { StoryBody } from './StoryBody.tsx'
import { StoryFoot } from './StoryFoot.tsx'
import { Swipe } from './Swipe.tsx'
import { PinyinSwitch, ViewSwitch } from './Switches.tsx'
import { RubyContext, WordHelp } from './WordHelp.tsx'
import './StoryPage.css'

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /** A row of buttons under the headline. */
  tools: ReactNode
}

/** One story, in the view that its reader chose. */
export function StoryPage({ issue, story, tools }: Props) {
  const language = useInterfaceLanguage()
  const pathIn = useCallback(
    (one: Language) => sitePaths.story(one, issue.id, story.id),
    [issue.id, story.id],
  )
  return (
    <WordHelp issue={issue} story={story}>
      <PageHead
        title={textIn(story.headline, language).text}
        description={storySummary(story, language).text}
        kind="article"
        pathIn={pathIn}
      />
      <StoryArticle issue={issue} story={story} tools={tools} />
    </WordHelp>
  )
}

/** The story itself. Only this component knows the view, so a switch of the view renders nothing around it. */
function StoryArticle({ issue, story, tools }: Props) {
  const article = useRef<HTMLElement>(null)
  const { view, choose, available, unknown } = useView(story)
  const hydrated = useHydrated()
  return (
    <>
      <article ref={article} className="story" data-view={hydrated ? view : undefined}>
        <StoryHead story={story} tools={tools} />
        <ViewSwitch
          view={view}
          available={available}
          onChoose={(next) => changeInPlace(() => choose(next))}
        />
        <ViewNotices available={available} unknown={unknown} />
        {available.includes('zh') && <PinyinSwitch />}
        <KeyFigures story={story} />
        <StoryNames value={issue.names}>
          <StoryBody story={story} view={view} hydrated={hydrated} />
        </StoryNames>
        {story.note && <EditorsNote story={story} note={story.note} />}
        <StoryFoot issue={issue} story={story} />
      </article>
      <Swipe issue={issue} story={story} article={article} />
    </>
  )
}

const StoryHead = memo(function StoryHead({ story, tools }: Pick<Props, 'story' | 'tools'>) {
  return (
    <header className="story-head">
      <Kicker story={story} />
      <h1 {...headlineAttributes}>
        <BilingualText pair={story.headline} as="span" number={0} />
      </h1>
      {tools && <div className="story-tools screen-only needs-app">{tools}</div>}
    </header>
  )
})

type Notices = Pick<ReturnType<typeof useView>, 'available' | 'unknown'>

function ViewNotices({ available, unknown }: Notices) {
  const t = useTranslate()
  const missing = languages.find((language) => !available.includes(language))
  return (
    <>
      {missing && (
        <p className="story-notice" id="view-reason">
          {t(`story.missing.${missing}`)}
        </p>
      )}
      {unknown !== undefined && (
        <p className="story-notice">{t('story.unknownView', { view: unknown.slice(0, 40) })}</p>
      )}
    </>
  )
}

type NoteProps = { story: PublishedStory; note: NonNullable<PublishedStory['note']> }

const EditorsNote = memo(function EditorsNote({ story, note }: NoteProps) {
  const t = useTranslate()
  return (
    <aside className="story-note" aria-label={t('story.note')}>
      <p className="story-note-label">{t('story.note')}</p>
      <div className="pair" {...noteAttributes}>
        <BilingualText pair={note} as="p" number={noteText(story)} />
      </div>
      <NoteSources story={story} />
    </aside>
  )
})

type BilingualTextProps = {
  pair: Bilingual
  as: 'p' | 'span'
  /** The number of the text in its story. */
  number: number
}

/**
 * A text in each language that it has, the interface's first, each block with its `lang`. The story's view, through
 * CSS, decides which of two is shown. A single one is always shown.
 */
function BilingualText({ pair, as: Element, number }: BilingualTextProps) {
  const language = useInterfaceLanguage()
  const ruby = useContext(RubyContext)
  const present = languagesOf([pair], languagesInView('both', language))
  return present.map((one) => {
    const pieces = one === 'zh' ? ruby?.[number] : undefined
    return (
      <ForeignChangeBoundary key={one}>
        <Element
          lang={languageTags[one]}
          className={present.length === 2 ? 'paired' : undefined}
          data-pinyin={pieces && ''}
        >
          <PinyinText text={invariant(pair[one], `text in ${one}`)} pieces={pieces} />
        </Element>
      </ForeignChangeBoundary>
    )
  })
}

/** The figures at the head of a story that has at least three, in both notations. */
const KeyFigures = memo(function KeyFigures({ story }: { story: PublishedStory }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const other = otherLanguage(language)
  const figures = headFigures(story)
  if (figures.length === 0) return null
  return (
    <ul className="key-figures" aria-label={t('story.keyFigures')}>
      {figures.map((figure) => (
        <li key={figure.en.plain}>
          <b lang={languageTags[language]}>{figure[language].notation}</b>
          {figure[other].notation !== figure[language].notation && (
            <small lang={languageTags[other]}>{figure[other].notation}</small>
          )}
        </li>
      ))}
    </ul>
  )
})
