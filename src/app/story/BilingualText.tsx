import { useContext } from 'react'
import type { Bilingual } from '../../archive/bilingual.ts'
import { invariant } from '../../archive/invariant.ts'
import { languagesInView, languagesOf, languageTags } from '../../archive/languages.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { ForeignChangeBoundary } from '../ui/page/ForeignChangeBoundary.tsx'
import { PinyinText } from '../ui/pinyin/PinyinText.tsx'
import { RubyContext } from './words/storyWords.ts'

type Props = {
  pair: Bilingual
  as: 'p' | 'span'
  /** The number of the text in its story. */
  number: number
}

/**
 * A text in each language that it has, the interface's first, each block with its `lang`. The story's view, through
 * CSS, decides which of two is shown. One that stands alone is always shown.
 */
export function BilingualText({ pair, as: Element, number }: Props) {
  const language = useInterfaceLanguage()
  const ruby = useContext(RubyContext)
  const present = languagesOf([pair], languagesInView('both', language))
  return present.map((one) => {
    const pieces = one === 'zh' ? ruby?.[number] : undefined
    return (
      <ForeignChangeBoundary key={one}>
        <Element
          lang={languageTags[one]}
          className={present.length === 2 ? 'paired' : undefined}
          data-pinyin={pieces && ''}
        >
          <PinyinText text={invariant(pair[one], `text in ${one}`)} pieces={pieces} />
        </Element>
      </ForeignChangeBoundary>
    )
  })
}
