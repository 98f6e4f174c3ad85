import { useStory } from './data/useStory.ts'
import { FollowButton } from './follow/Follow.tsx'
import { ListenButton, Listening, SayWord } from './listen/Listening.tsx'
import { ReportTool } from './report/ReportTool.tsx'
import { SaveButton } from './saved/SaveButton.tsx'
import { ShareSentence, ShareStory } from './share/StorySharing.tsx'
import { LookButton } from './story/LookButton.tsx'
import { StoryPage } from './story/StoryPage.tsx'
import { optionalPart } from './ui/lazyPart.tsx'
import { type CardTools, CardToolsContext } from './ui/sentenceTools.ts'
import { useStoryList } from './useStoryList.ts'

/* The page of a story, with everything that a reader can do there: a part of the app. */

const InstallOffer = optionalPart(async () => (await import('./install/InstallOffer.tsx')).InstallOffer)
const StoryProgress = optionalPart(async () => (await import('./saved/StoryProgress.tsx')).StoryProgress)
const StoryMarks = optionalPart(async () => (await import('./marks/StoryMarks.tsx')).StoryMarks)
const MarkTools = optionalPart(async () => (await import('./marks/StoryMarks.tsx')).MarkTools)

export function StoryRoute() {
  const { issue, story } = useStory()
  const list = useStoryList(issue, story)
  const about = { issue, story }
  const tools = (
    <>
      <ListenButton />
      <LookButton story={story} />
      <SaveButton issueId={issue.id} story={story} />
      <ShareStory {...about} />
    </>
  )
  const cardTools: CardTools = {
    sentence: (place) => (
      <ShareSentence {...about} place={place}>
        {!import.meta.env.PREVIEW && <MarkTools {...about} place={place} />}
        <ReportTool {...about} place={place} />
      </ShareSentence>
    ),
    name: (id) => !import.meta.env.PREVIEW && <FollowButton subject={{ kind: 'name', id }} />,
    word: (text, language) => <SayWord key={text} text={text} language={language} />,
  }
  return (
    <Listening issue={issue} story={story} next={list.next}>
      <CardToolsContext value={cardTools}>
        <StoryPage
          key={story.id}
          issue={issue}
          story={story}
          list={list}
          tools={!import.meta.env.PREVIEW && tools}
          below={<StoryMarks {...about} />}
        />
      </CardToolsContext>
      {!import.meta.env.PREVIEW && <StoryProgress issueId={issue.id} story={story} />}
      <InstallOffer key={`offer ${story.id}`} atStory />
    </Listening>
  )
}
