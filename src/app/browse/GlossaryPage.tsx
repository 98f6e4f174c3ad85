import { languageTags, otherLanguage } from '../../archive/languages.ts'
import { countStories, type GlossaryName } from '../../archive/names/glossary.ts'
import { nameKinds } from '../../archive/names/nameKinds.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { useGlossary } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Pinyin } from '../ui/Pinyin.tsx'
import './GlossaryPage.css'

/** The names that recur in the stories, by kind, in both languages and in pinyin, in the interface language's order. */
export function GlossaryPage() {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const { names, pinyinOrder } = useGlossary()
  const sorted = language === 'en' ? names : pinyinOrder.flatMap((index) => names[index] ?? [])
  return (
    <div className="page glossary">
      <PageHead title={t('names.title')} description={t('names.what')} pathIn={sitePaths.names} />
      <h1>{t('names.title')}</h1>
      <p className="standfirst">{t(names.length > 0 ? 'names.what' : 'names.none')}</p>
      {nameKinds.map((kind) => {
        const ofKind = sorted.filter((name) => name.kind === kind)
        return (
          ofKind.length > 0 && (
            <section key={kind} aria-labelledby={kind}>
              <h2 id={kind}>{t(`names.kind.${kind}`)}</h2>
              <ul className="names">
                {ofKind.map((name) => (
                  <NameRow key={name.id} name={name} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}

function NameRow({ name }: { name: GlossaryName }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const other = otherLanguage(language)
  const count = countStories(name)
  return (
    <li className="card">
      <Link to={paths.name(language, name.id)}>{name[language]}</Link>
      <span className="names-other">
        <span lang={languageTags[other]}>{name[other]}</span> <Pinyin>{name.pinyin}</Pinyin>
      </span>
      {count > 1 && <small>{t('issue.stories', { count })}</small>}
    </li>
  )
}
