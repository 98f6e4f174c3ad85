import type { PreviewFinding } from '../../../archive/finding.ts'
import { usePreviewTexts } from '../usePreviewTexts.ts'
import './LevelMark.css'

/** The level of a finding: as a word, by weight and outline, and by colour last. */
export function LevelMark({ finding: { level, accepted } }: { finding: PreviewFinding }) {
  const t = usePreviewTexts()
  const shown = accepted === undefined ? level : 'accepted'
  return (
    <span className="level-mark" data-level={shown}>
      {t(`level.${shown}`)}
    </span>
  )
}
