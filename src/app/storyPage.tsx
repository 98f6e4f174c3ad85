import { useStory } from './data/useStory.ts'
import { FollowButton } from './follow/Follow.tsx'
import { InstallOffer } from './install/InstallOffer.tsx'
import { ListenButton, Listening } from './listen/Listening.tsx'
import { Marking } from './marks/Marking.tsx'
import { Reporting } from './report/Reporting.tsx'
import { SaveButton } from './saved/SaveButton.tsx'
import { StoryProgress } from './saved/StoryProgress.tsx'
import { ShareStory, StorySharing } from './share/StorySharing.tsx'
import { LookButton } from './story/LookButton.tsx'
import { StoryPage } from './story/StoryPage.tsx'
import { NameToolContext, type SentenceTools } from './ui/sentenceTools.ts'
import { useStoryList } from './useStoryList.ts'

/* The page of a story, with everything that a reader can do there: a part of the app. */

export function StoryRoute() {
  const { issue, story } = useStory()
  const list = useStoryList(issue, story)
  const tools = (
    <>
      <ListenButton />
      <LookButton story={story} />
      <SaveButton issueId={issue.id} story={story} />
      <ShareStory />
    </>
  )
  return (
    <Listening issue={issue} story={story} next={list.next}>
      <Marking key={story.id} issue={issue} story={story}>
        {({ tools: markTools, changed }) => (
          <Reporting issue={issue} story={story}>
            {(reportTool) => (
              <StorySharing issue={issue} story={story} moreTools={both(markTools, reportTool)}>
                <NameToolContext value={import.meta.env.PREVIEW ? undefined : followName}>
                  <StoryPage
                    issue={issue}
                    story={story}
                    list={list}
                    tools={!import.meta.env.PREVIEW && tools}
                    below={changed}
                  />
                </NameToolContext>
              </StorySharing>
            )}
          </Reporting>
        )}
      </Marking>
      {!import.meta.env.PREVIEW && <StoryProgress issueId={issue.id} story={story} />}
      <InstallOffer key={`offer ${story.id}`} atStory />
    </Listening>
  )
}

function followName(id: string) {
  return <FollowButton subject={{ kind: 'name', id }} />
}

function both(one: SentenceTools, other: SentenceTools): SentenceTools {
  return (place) => (
    <>
      {one(place)}
      {other(place)}
    </>
  )
}
