import { type ReactNode, useCallback, useState } from 'react'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import type { SentenceTools } from '../ui/sentenceTools.ts'
import type { TextPosition } from '../ui/textPosition.ts'

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  /** Renders the story with the tool of its sentences. */
  children: (tool: SentenceTools) => ReactNode
}

const ReportSheet = lazyPart(async () => (await import('./ReportSheet.tsx')).ReportSheet)

/** Lets readers report a mistake in a sentence, if the archive has an address for reports. */
export function Reporting({ issue, story, children }: Props) {
  const to = import.meta.env.REPORTS
  const [place, setPlace] = useState<TextPosition>()
  const tool = useCallback<SentenceTools>(
    (sentence) => to && <ReportButton onClick={() => setPlace(sentence)} />,
    [],
  )
  return (
    <>
      {children(tool)}
      {to && place && (
        <ReportSheet to={to} issue={issue} story={story} place={place} onClose={() => setPlace(undefined)} />
      )}
    </>
  )
}

function ReportButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" aria-haspopup="dialog" onClick={onClick}>
      {useTranslate()('report.title')}
    </button>
  )
}
