import { formatDate } from '../../archive/formats.ts'
import type { Missing } from '../data/findStory.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { PageTitle } from '../ui/PageHead.tsx'

/** Says what is missing, and links to what there is. */
export function NotFound({ missing }: { missing: Missing }) {
  const t = useTranslate()
  return (
    <div className="page">
      <PageTitle title={t('notFound.title')} />
      <h1>{t('notFound.title')}</h1>
      <p>{useSentence(missing)}</p>
      <Ways missing={missing} />
    </div>
  )
}

/** Links to what there is; the last is as near as possible to what the address named. */
export function Ways({ missing }: { missing: Missing }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <p className="ways">
      <Link to={paths.front(language)}>{t('notFound.front')}</Link>
      <NextBest missing={missing} />
    </p>
  )
}

function NextBest({ missing }: { missing: Missing }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  switch (missing.kind) {
    case 'story':
      return <Link to={paths.issue(language, missing.issue)}>{formatDate(missing.issue, language)}</Link>
    case 'name':
      return <Link to={paths.names(language)}>{t('notFound.names')}</Link>
    default:
      return <Link to={paths.issues(language)}>{t('notFound.issues')}</Link>
  }
}

function useSentence(missing: Missing): string {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  switch (missing.kind) {
    case 'page':
      return t('notFound.page')
    case 'name':
      return t('notFound.name', { id: shortened(missing.id) })
    case 'issue':
      return t('notFound.issue', { id: shortened(missing.id) })
    case 'story':
      return t('notFound.story', { id: shortened(missing.id), issue: formatDate(missing.issue, language) })
  }
}

function shortened(id: string): string {
  return id.length > 60 ? `${id.slice(0, 59)}…` : id
}
