import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { languageTags, otherLanguage } from '../../archive/languages.ts'
import { countStories, type GlossaryName } from '../../archive/names/glossary.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import type { NamedSubject } from '../../archive/subjects.ts'
import { useGlossary } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { MixedText } from '../ui/MixedText.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Pinyin } from '../ui/Pinyin.tsx'
import './NamePage.css'

type Props = {
  /** Renders the stories that link the name. */
  stories: (name: GlossaryName) => ReactNode
  /** Renders what can be done with the name. */
  tools: (name: NamedSubject) => ReactNode
}

/** The glossary's name in the address, in both languages and in pinyin, its note, and its stories. */
export function NamePage({ stories, tools }: Props) {
  const { nameId } = useParams()
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const other = otherLanguage(language)
  // The loader has checked that it exists.
  const name = useGlossary().names.find(({ id }) => id === nameId)
  if (!name) return null
  const note = name.note?.[language]
  const subject = { kind: 'name', id: name.id, name } as const
  return (
    <div className="page name-page">
      <PageHead
        title={`${name[language]} ${name[other]}`}
        description={[name.en, name.zh, name.pinyin, ...(note ? [note] : [])].join(' · ')}
        subject={subject}
        pathIn={(one) => sitePaths.name(one, name.id)}
      />
      <header>
        <p className="row quiet name-kind">
          <Link className="thumb-link" to={paths.names(language)}>
            {t('names.title')}
          </Link>
          <span>{t(`names.kind.${name.kind}`)}</span>
        </p>
        <h1>{name[language]}</h1>
        <p className="name-other" lang={languageTags[other]}>
          {name[other]}
        </p>
        <p>
          <Pinyin>{name.pinyin}</Pinyin>
        </p>
        {note && (
          <p className="name-note">
            <MixedText text={note} />
          </p>
        )}
        {tools(subject)}
      </header>
      <p className="name-count quiet">{t('issue.stories', { count: countStories(name) })}</p>
      {stories(name)}
    </div>
  )
}
