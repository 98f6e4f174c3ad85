import type { Preview } from '../../archive/finding.ts'
import { formatDate } from '../i18n/formats.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { Link } from '../ui/page/Link.tsx'
import { paths } from '../ui/page/paths.ts'
import { FindingLink } from './findings/FindingLink.tsx'
import { usePreview } from './findings/findingsQuery.ts'
import { isOpen, numbered } from './findings/groupFindings.ts'
import { usePreviewTexts } from './usePreviewTexts.ts'
import { useTally } from './useTally.ts'
import './PreviewNotice.css'

/** Says on every page that this is not published, how many findings there are, and where the first is. */
export function PreviewNotice() {
  const t = usePreviewTexts()
  const preview = usePreview()
  return (
    <section className="preview-notice screen-only" aria-labelledby="preview-notice">
      {preview ? <Summary preview={preview} /> : <p id="preview-notice">{t('missing')}</p>}
    </section>
  )
}

function Summary({ preview }: { preview: Preview }) {
  const t = usePreviewTexts()
  const language = useInterfaceLanguage()
  const all = numbered(preview)
  const first = all.find(isOpen)
  return (
    <>
      <p id="preview-notice">{t('notice', { month: formatDate(preview.issue, language) })}</p>
      <Link to={paths.issue(language, preview.issue)}>{useTally(all)}</Link>
      {first && (
        <FindingLink issue={preview.issue} to={first}>
          {t('first')}
        </FindingLink>
      )}
    </>
  )
}
