import type { ReactNode } from 'react'
import { languages, languageTags } from '../../../archive/languages.ts'
import { interfaceI18n } from '../../i18n/interfaceI18n.ts'
import { Link } from '../../ui/page/Link.tsx'
import { paths } from '../../ui/page/paths.ts'
import './Gate.css'

const ways = { en: 'Read in English', zh: '阅读中文版' } as const

type Props = {
  /** The key of its headline. */
  headline: 'site.name' | 'notFound.title'
  /** Elements for the document's head. */
  children: ReactNode
}

/** A page in both languages, for readers whose language is unknown: a headline and a link in each. */
export function Gate({ headline, children }: Props) {
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
              {ways[language]}
            </Link>
          ))}
        </p>
      </main>
    </div>
  )
}
