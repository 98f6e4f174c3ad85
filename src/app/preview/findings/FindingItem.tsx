import { useLocation } from 'react-router'
import type { PreviewFinding } from '../../../archive/finding.ts'
import { Link } from '../../ui/page/Link.tsx'
import { paragraphId } from '../../ui/sentences/textPosition.ts'
import { usePreviewTexts } from '../usePreviewTexts.ts'
import { Acceptance } from './Acceptance.tsx'
import { FindingLink } from './FindingLink.tsx'
import { type Numbered, neighbours } from './groupFindings.ts'
import { LevelMark } from './LevelMark.tsx'
import { useCurrent } from './useCurrent.ts'
import './FindingItem.css'

type Props = { issue: string; all: readonly Numbered[]; one: Numbered }

/** One finding: its level, what was found, what is expected, where, and links to others. */
export function FindingItem({ issue, all, one }: Props) {
  const t = usePreviewTexts()
  const { finding, number } = one
  const { ref, isCurrent } = useCurrent<HTMLLIElement>(one)
  return (
    <li
      ref={ref}
      id={`finding-${number}`}
      className={isCurrent ? 'finding finding-current' : 'finding'}
      data-level={finding.accepted === undefined ? finding.level : 'accepted'}
      aria-current={isCurrent}
      tabIndex={-1}
    >
      <p className="finding-head">
        <LevelMark finding={finding} />
        <code lang="en">{finding.rule}</code>
        <span className="finding-number">{t('number', { number, total: all.length })}</span>
      </p>
      <FindingFacts finding={finding} />
      <FindingWays issue={issue} all={all} one={one} />
      <Acceptance finding={finding} />
    </li>
  )
}

/** The check writes English, in either interface. */
function FindingFacts({ finding: { found, expected, place, path, accepted } }: { finding: PreviewFinding }) {
  const t = usePreviewTexts()
  return (
    <dl className="finding-facts">
      <dt>{t('found')}</dt>
      <dd lang="en">{found}</dd>
      <dt>{t('expected')}</dt>
      <dd lang="en">{expected}</dd>
      <dt>{t('where')}</dt>
      <dd lang="en">
        {place && <span className="finding-place">{place}</span>} {path !== '$' && <code>{path}</code>}
      </dd>
      {accepted !== undefined && (
        <>
          <dt>{t('reason')}</dt>
          <dd lang="en">{accepted}</dd>
        </>
      )}
    </dl>
  )
}

function FindingWays({ issue, all, one: { finding, number } }: Props) {
  const t = usePreviewTexts()
  const { search } = useLocation()
  const { previous, next } = neighbours(all, number)
  return (
    <p className="finding-ways">
      {previous && (
        <FindingLink className="thumb-link" issue={issue} to={previous}>
          {t('previous')}
        </FindingLink>
      )}
      {next && (
        <FindingLink className="thumb-link" issue={issue} to={next}>
          {t('next')}
        </FindingLink>
      )}
      {finding.paragraph !== undefined && (
        <Link className="thumb-link" to={{ search, hash: paragraphId(finding.paragraph) }}>
          {t('paragraph', { number: finding.paragraph + 1 })}
        </Link>
      )}
    </p>
  )
}
