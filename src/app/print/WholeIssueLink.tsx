import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link } from '../ui/Link.tsx'

/** A link from an issue's list of stories to all of them in full. */
export function WholeIssueLink() {
  const t = useTranslate()
  return (
    <Link className="thumb-link needs-app" to={`?print=${useInterfaceLanguage()}`}>
      {t('issue.whole')}
    </Link>
  )
}
