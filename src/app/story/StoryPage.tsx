import { memo, type ReactNode, useCallback, useContext, useRef } from 'react'
import {
  type Language,
  languages,
  languagesInView,
  languagesOf,
  languageTags,
  textIn,
} from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/site/siteAddress.ts'
import { storySummary } from '../../archive/storySummary.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { PageHead } from '../ui/page/PageHead.tsx'
import { useHydrated } from '../ui/page/useHydrated.ts'
import { useView } from '../ui/page/useView.ts'
import { noteText } from '../ui/pinyin/ruby.ts'
import { headlineAttributes, noteAttributes } from '../ui/sentences/textPosition.ts'
import { Kicker } from '../ui/story/Kicker.tsx'
import { NoteSources } from '../ui/story/NoteSources.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { keepScrollPosition } from './keepScrollPosition.ts'
import { StoryBody } from './paragraphs/StoryBody.tsx'
import { StoryFoot } from './StoryFoot.tsx'
import { StoryNames } from './storyNames.ts'
import { Swipe } from './swipe/Swipe.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'
import { PinyinSwitch } from './words/PinyinSwitch.tsx'
import { WordHelp } from './words/WordHelp.tsx'
import './StoryPage.css'
import './StoryPage.later.css'
import type { Bilingual } from '../../archive/bilingual.ts'
import { invariant } from '../../archive/invariant.ts'
import { ForeignChangeBoundary } from '../ui/page/ForeignChangeBoundary.tsx'
import { PinyinText } from '../ui/pinyin/PinyinText.tsx'
import { RubyContext } from './words/storyWords.ts'

type BilingualTextProps = {
  pair: Bilingual
  as: 'p' | 'span'
  /** The number of the text in its story. */
  number: number
}

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /** Actions on a story besides reading: a row of buttons under its headline. */
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

/** The story itself. It alone knows the view, so a switch renders nothing around it, and in it only what shows the view. */
function StoryArticle({ issue, story, tools }: Props) {
  const article = useRef<HTMLElement>(null)
  const { view, choose, available, unknown } = useView(issue.id, story)
  const hydrated = useHydrated()
  return (
    <>
      <article ref={article} className="story" data-view={hydrated ? view : undefined}>
        <StoryHead story={story} tools={tools} />
        <ViewSwitch
          view={view}
          available={available}
          onChoose={(next) => keepScrollPosition(() => choose(next))}
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

/**
 * A text in each language that it has, the interface's first, each block with its `lang`. The story's view, through
 * CSS, decides which of two is shown. One that stands alone is always shown.
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
