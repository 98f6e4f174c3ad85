import { useState } from 'react'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import type { TextPosition } from '../ui/textPosition.ts'

const ReportSheet = lazyPart(async () => (await import('./ReportSheet.tsx')).ReportSheet)

type Props = { issue: PublishedIssue; story: PublishedStory; place: TextPosition }

/** A button that reports a mistake in a sentence, if the archive has an address for reports. */
export function ReportTool(props: Props) {
  const t = useTranslate()
  const to = import.meta.env.REPORTS
  const [isOpen, setOpen] = useState(false)
  return (
    to && (
      <>
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('report.title')}
        </button>
        {isOpen && <ReportSheet to={to} {...props} onClose={() => setOpen(false)} />}
      </>
    )
  )
}
