import { useParams } from 'react-router'
import { FindingLink } from './FindingLink.tsx'
import { usePreview } from './findingsQuery.ts'
import { numbered, ofParagraph } from './groupFindings.ts'
import { LevelMark } from './LevelMark.tsx'
import './ParagraphMarks.css'

/** Links above a paragraph to each finding about it. */
export function ParagraphMarks({ paragraph }: { paragraph: number }) {
  const { issueId, storyId } = useParams()
  const preview = usePreview()
  if (!preview || !storyId || preview.issue !== issueId) return null
  const own = ofParagraph(numbered(preview), storyId, paragraph)
  if (own.length === 0) return null
  return (
    <ul className="paragraph-marks">
      {own.map((one) => (
        <li key={one.number}>
          <FindingLink issue={issueId} to={one}>
            <LevelMark finding={one.finding} /> <code lang="en">{one.finding.rule}</code>
          </FindingLink>
        </li>
      ))}
    </ul>
  )
}
