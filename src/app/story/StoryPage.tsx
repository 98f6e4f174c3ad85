import { type ReactNode, useContext, useRef } from 'react'
import { languages, languagesInView, textIn } from '../../archive/languages.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { storySummary } from '../../archive/storySummary.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { BilingualText } from '../ui/BilingualText.tsx'
import { optionalPart } from '../ui/lazyPart.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { noteText } from '../ui/ruby.ts'
import { NoteSources } from '../ui/Sources.tsx'
import type { StoryList } from '../ui/storyList.ts'
import { useHydrated } from '../ui/useHydrated.ts'
import { useView } from '../ui/useView.ts'
import { KeptPlace } from './KeptPlace.tsx'
import { StoryBar, ViewSwitch } from './StoryBar.tsx'
import { StoryFoot } from './StoryFoot.tsx'
import { StoryTexts } from './StoryTexts.tsx'
import { RubyContext, WordHelp } from './WordHelp.tsx'
import './StoryPage.css'

const Swipe = optionalPart(async () => (await import('./Swipe.tsx')).Swipe)

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /** The list from which the story was opened. */
  list: StoryList
  /** The buttons of the story's bar. */
  tools: ReactNode
  /** What is between its text and its foot. */
  below?: ReactNode
}

/** One story, in the view that its reader chose. */
export function StoryPage(props: Props) {
  const { issue, story } = props
  const language = useInterfaceLanguage()
  return (
    <WordHelp issue={issue} story={story}>
      <PageHead
        title={textIn(story.headline, language).text}
        description={storySummary(story, language).text}
        kind="article"
        pathIn={(one) => sitePaths.story(one, issue.id, story.id)}
      />
      <StoryArticle {...props} />
    </WordHelp>
  )
}

/** The story itself. Only this component knows the view, so a switch of the view renders nothing around it. */
function StoryArticle({ issue, story, list, tools, below }: Props) {
  const article = useRef<HTMLElement>(null)
  const t = useTranslate()
  const { view, choose, available } = useView(story)
  const missing = languages.find((language) => !available.includes(language))
  const hydrated = useHydrated()
  return (
    <>
      <article ref={article} className="story" data-view={hydrated ? view : undefined}>
        <StoryBar list={list} tools={tools} />
        <ViewSwitch view={view} available={available} onChoose={choose} />
        <StoryTexts story={story} view={view} hydrated={hydrated}>
          {missing && (
            <p className="mark" id="view-reason">
              {t(`story.missing.${missing}`)}
            </p>
          )}
        </StoryTexts>
        {below}
        {story.note && <EditorsNote story={story} note={story.note} />}
        <StoryFoot issue={issue} story={story} list={list} />
      </article>
      <KeptPlace view={view} />
      <Swipe list={list} article={article} />
    </>
  )
}

type NoteProps = { story: PublishedStory; note: NonNullable<PublishedStory['note']> }

function EditorsNote({ story, note }: NoteProps) {
  const t = useTranslate()
  return (
    <aside className="story-note" aria-label={t('story.note')}>
      <p className="story-note-label">{t('story.note')}</p>
      <div className="pair" data-text="note">
        <BilingualText
          shown={languagesInView('both', useInterfaceLanguage())}
          pair={note}
          as="p"
          pieces={useContext(RubyContext)?.[noteText(story)]}
        />
      </div>
      <NoteSources story={story} />
    </aside>
  )
}
