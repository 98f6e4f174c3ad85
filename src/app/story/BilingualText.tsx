import type { Bilingual } from '../../archive/bilingual.ts'
import { languagesInView, languagesOf, languageTags } from '../../archive/languages.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'

type Props = { pair: Bilingual; as: 'p' | 'span' }

/**
 * A text in each language that it has, the interface's first, each block with its `lang`. The story's view, through
 * CSS, decides which of two is shown. One that stands alone is always shown.
 */
export function BilingualText({ pair, as: Element }: Props) {
  const language = useInterfaceLanguage()
  const present = languagesOf([pair], languagesInView('both', language))
  return present.map((one) => (
    <Element key={one} lang={languageTags[one]} className={present.length === 2 ? 'paired' : undefined}>
      {pair[one]}
    </Element>
  ))
}
