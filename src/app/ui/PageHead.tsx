import { memo } from 'react'
import type { Language } from '../../archive/languages.ts'
import { languageAlternates, type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { type NamedSubject, subjectPaths } from '../../archive/subjects.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { useHydrated } from './useHydrated.ts'

const locales = { en: 'en_GB', zh: 'zh_CN' } as const satisfies Record<Language, string>

type Props = {
  /** The page's own title; the site's if omitted. */
  title?: string
  description?: string
  kind?: 'website' | 'article'
  /** What all stories of the page are about, if they are about one subject. */
  subject?: NamedSubject | undefined
  /** The page's path in a language, under the base. */
  pathIn: (language: Language) => string
}

/** What browsers, search engines and link previews need to know of a page in the interface language. */
export const PageHead = memo(function PageHead({
  title,
  description,
  kind = 'website',
  subject,
  pathIn,
}: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const site = t('site.name')
  return (
    <>
      <HeadTags
        title={title === undefined ? `${site} · ${t('site.tagline')}` : `${title} · ${site}`}
        name={title ?? site}
        site={site}
        summary={description ?? t('site.description')}
        kind={kind}
        language={language}
        path={pathIn(language)}
        pathIn={pathIn}
      />
      {subject && (
        <>
          <FeedLink
            title={`${subject.name[language]} · ${site}`}
            path={subjectPaths.atom(language, subject)}
          />
          <FeedLink title={`${subject.name[language]} · ${site}`} path={subjectPaths.json(subject)} isJson />
        </>
      )}
      <FeedLink title={site} path={sitePaths.atomFeed(language)} />
    </>
  )
})

function FeedLink({ title, path, isJson = false }: { title: string; path: string; isJson?: boolean }) {
  const href = siteAddress(useSiteRoot(), path)
  const type = `application/${isJson ? 'feed+json' : 'atom+xml'}`
  return <link rel="alternate" type={type} title={title} href={href} />
}

type Tags = Required<Pick<Props, 'title' | 'kind' | 'pathIn'>> & {
  /** The names of the page and of the site in link previews. */
  name: string
  site: string
  summary: string
  language: Language
  /** The page's own path, under the base. */
  path: string
}

/**
 * The tags themselves, for any interface language. One tag has the description, for search engines and for link
 * previews. React moves them into the document's head, and changes them there when the page changes
 * (https://react.dev/reference/react-dom/components/meta).
 */
export function HeadTags({ title, name, site, summary, kind, language, path, pathIn }: Tags) {
  const root = useSiteRoot()
  const address = siteAddress(root, path)
  return (
    <>
      <title>{title}</title>
      <meta name="description" property="og:description" content={summary} />
      <link rel="canonical" href={address} />
      {languageAlternates(root, pathIn).map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      <meta property="og:type" content={kind} />
      <meta property="og:title" content={name} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={site} />
      <meta property="og:locale" content={locales[language]} />
      <meta property="og:image" content={siteAddress(root, 'icons/icon-512.png')} />
    </>
  )
}

/** Addresses in heads should be absolute. If the build was given no site, the page uses its own origin. */
function useSiteRoot(): SiteRoot {
  const hydrated = useHydrated()
  return {
    base: import.meta.env.BASE_URL,
    site: import.meta.env.SITE || (hydrated ? location.origin : undefined),
  }
}

/** The title alone, for a page without an address of its own. */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} · ${useTranslate()('site.name')}`}</title>
}
