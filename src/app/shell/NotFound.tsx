import { Link } from 'react-router'
import { formatDate } from '../i18n/formats.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { paths } from '../paths.ts'
import { PageTitle } from '../ui/PageHead.tsx'

/** What an address asked for that the archive does not have. */
export type Missing =
  | { readonly kind: 'page' }
  | { readonly kind: 'issue'; readonly id: string }
  | { readonly kind: 'name'; readonly id: string }
  | { readonly kind: 'story'; readonly issue: string; readonly id: string }

/** Thrown by a loader whose address leads nowhere. */
export class NotFoundError extends Error {
  readonly missing: Missing

  constructor(missing: Missing) {
    super(`no such ${missing.kind}`)
    this.missing = missing
  }
}

/** Says what there is not, and what there is. */
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

/** Ways to what there is, the last of them as near as can be to what was asked for. */
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
