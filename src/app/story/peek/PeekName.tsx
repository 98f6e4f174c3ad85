import { type Language, languageTags, otherLanguage } from '../../../archive/languages.ts'
import { useInterfaceLanguage } from '../../i18n/InterfaceLanguage.tsx'
import { Link } from '../../ui/page/Link.tsx'
import { paths } from '../../ui/page/paths.ts'
import { Pinyin } from '../../ui/pinyin/Pinyin.tsx'
import { useKnownName } from '../storyNames.ts'
import './PeekName.later.css'

/** A name in both languages, the reading language first, and in pinyin; a link to its page. */
export function PeekName({ id, language }: { id: string; language: Language }) {
  const inInterface = useInterfaceLanguage()
  const name = useKnownName(id)
  const other = otherLanguage(language)
  if (!name) return null
  return (
    <Link className="peek-name" to={paths.name(inInterface, id)}>
      <span lang={languageTags[language]}>{name[language]}</span>{' '}
      <span lang={languageTags[other]}>{name[other]}</span> <Pinyin>{name.pinyin}</Pinyin>
    </Link>
  )
}
