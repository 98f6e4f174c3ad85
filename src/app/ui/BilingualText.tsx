import type { Bilingual } from '../../archive/bilingual.ts'
import { invariant } from '../../archive/invariant.ts'
import { type Language, languagesOf, languageTags } from '../../archive/languages.ts'
import type { TextPiece } from '../../archive/words/issueWords.ts'
import { ForeignChangeBoundary } from './ForeignChangeBoundary.tsx'
import { PinyinText } from './Pinyin.tsx'

type Props = {
  pair: Bilingual
  shown: readonly Language[]
  as: 'p' | 'span'
  /** The Chinese words that have pinyin, if any may have. */
  pieces: readonly TextPiece[] | undefined
  /** Where lines of the Chinese text may break, if not anywhere. */
  breaks?: readonly number[] | undefined
}

/** A text in the shown languages that it has, each block with its `lang`; in the other one if it has none of them. */
export function BilingualText({ pair, shown, as: Element, pieces, breaks }: Props) {
  const present = languagesOf([pair], shown)
  return present.map((one) => (
    <ForeignChangeBoundary key={one}>
      <Element
        lang={languageTags[one]}
        className={present.length === 2 ? 'paired' : undefined}
        data-pinyin={one === 'zh' && pieces ? '' : undefined}
      >
        <PinyinText text={invariant(pair[one], `text in ${one}`)} {...(one === 'zh' && { pieces, breaks })} />
      </Element>
    </ForeignChangeBoundary>
  ))
}
