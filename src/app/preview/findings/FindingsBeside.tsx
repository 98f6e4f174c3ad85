import { Outlet, useMatches } from 'react-router'
import type { Preview } from '../../../archive/finding.ts'
import { type Margin, MarginContext } from '../../ui/sentences/margin.ts'
import { StoryTally } from '../StoryTally.tsx'
import { usePreviewTexts } from '../usePreviewTexts.ts'
import { useTally } from '../useTally.ts'
import { FindingItem } from './FindingItem.tsx'
import { usePreview } from './findingsQuery.ts'
import { numbered, ofStory } from './groupFindings.ts'
import { ParagraphMarks } from './ParagraphMarks.tsx'
import './FindingsBeside.css'

const margin: Margin = {
  overParagraph: (index) => <ParagraphMarks paragraph={index} />,
  underStory: (issueId, storyId) => <StoryTally issue={issueId} story={storyId} />,
}

/** The page at the address, and the findings beside a page of the draft. */
export function FindingsBeside() {
  const preview = usePreview()
  const { issueId, storyId } = useMatches().at(-1)?.params ?? {}
  const page = (
    <MarginContext value={margin}>
      <Outlet />
    </MarginContext>
  )
  if (!preview || preview.issue !== issueId) return page
  return (
    <div className="beside">
      <div className="beside-page">{page}</div>
      <Findings key={storyId} preview={preview} story={storyId} />
    </div>
  )
}

/** Beside the page if there is room, else after it. */
function Findings({ preview, story }: { preview: Preview; story: string | undefined }) {
  const t = usePreviewTexts()
  const all = numbered(preview)
  const own = ofStory(all, story)
  const sum = useTally(own)
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{t(story === undefined ? 'ofIssue' : 'ofStory')}</h2>
      <p className="findings-sum">{sum}</p>
      <ol>
        {own.map((one) => (
          <FindingItem key={one.number} issue={preview.issue} all={all} one={one} />
        ))}
      </ol>
    </section>
  )
}
