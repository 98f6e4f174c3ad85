import { formatDate } from '../../archive/formats.ts'
import type { Language } from '../../archive/languages.ts'
import type { Missing } from '../data/findStory.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { PageTitle } from '../ui/PageHead.tsx'

/** Says what is missing, and links to what exists. */
export function NotFound({ missing }: { missing: Missing }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { sentence, to, label } = nearest(missing, t, language)
  return (
    <div className="page">
      <PageTitle title={t('notFound.title')} />
      <h1>{t('notFound.title')}</h1>
      <p>{sentence}</p>
      <PageLinks to={to} label={label} />
    </div>
  )
}

/** Links to the front page and to another page; to all issues, if that is left out. */
export function PageLinks({ to, label }: { to?: string; label?: string }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  return (
    <p className="ways">
      <Link to={paths.front(language)}>{t('notFound.front')}</Link>
      <Link to={to ?? paths.issues(language)}>{label ?? t('notFound.issues')}</Link>
    </p>
  )
}

type Nearest = { readonly sentence: string; readonly to?: string; readonly label?: string }

/** What to say of something that is missing, and the page that is nearest to it. */
function nearest(missing: Missing, t: ReturnType<typeof useTranslate>, language: Language): Nearest {
  switch (missing.kind) {
    case 'page':
      return { sentence: t('notFound.page') }
    case 'issue':
      return { sentence: t('notFound.issue', { id: shortened(missing.id) }) }
    case 'name':
      return {
        sentence: t('notFound.name', { id: shortened(missing.id) }),
        to: paths.names(language),
        label: t('notFound.names'),
      }
    case 'story': {
      const issue = formatDate(missing.issue, language)
      return {
        sentence: t('notFound.story', { id: shortened(missing.id), issue }),
        to: paths.issue(language, missing.issue),
        label: issue,
      }
    }
  }
}

function shortened(id: string): string {
  return id.length > 60 ? `${id.slice(0, 59)}…` : id
}
