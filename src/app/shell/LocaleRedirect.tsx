import { type ReactNode, useEffect } from 'react'
import { useNavigate } from 'react-router'
import { languages, languageTags } from '../../archive/languages.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { inBothLanguages, interfaceI18n } from '../i18n/interfaceI18n.ts'
import { Link, paths } from '../ui/Link.tsx'
import { HeadTags } from '../ui/PageHead.tsx'
import { preferredLanguage } from './preferredLanguage.ts'
import './LocaleRedirect.css'

/** The root page: redirects to the preferred language; shows two links if no script runs. */
export function LocaleRedirect() {
  const navigate = useNavigate()
  useEffect(() => {
    void navigate(paths.front(preferredLanguage()), { replace: true })
  }, [navigate])
  const name = inBothLanguages('site.name')
  return (
    <BilingualPage headline="site.name">
      <HeadTags
        title={name}
        name={name}
        site={name}
        summary={inBothLanguages('site.description')}
        kind="website"
        language="en"
        path={sitePaths.root()}
        pathIn={sitePaths.front}
      />
    </BilingualPage>
  )
}

type Props = {
  /** The key of its headline. */
  headline: 'site.name' | 'notFound.title'
  /** Elements for the document's head. */
  children: ReactNode
}

/** A page in both languages, for readers whose language is unknown: a headline and a link in each. */
export function BilingualPage({ headline, children }: Props) {
  return (
    <div id="app" className="gate">
      {children}
      <main>
        <h1>
          {languages.map((language) => (
            <span key={language} lang={languageTags[language]}>
              {interfaceI18n(language).t(headline)}{' '}
            </span>
          ))}
        </h1>
        <p>
          {languages.map((language) => (
            <Link key={language} lang={languageTags[language]} to={paths.front(language)}>
              {interfaceI18n(language).t('site.read')}
            </Link>
          ))}
        </p>
      </main>
    </div>
  )
}
