import { useInterfaceLanguage, useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Link } from '../../ui/page/Link.tsx'

/** A link from an issue's list of stories to all of them in full. */
export function WholeIssueLink() {
  const t = useTranslate()
  return (
    <Link className="tool-button" to={`?print=${useInterfaceLanguage()}`}>
      <Icon name="issues" />
      {t('issue.whole')}
    </Link>
  )
}
