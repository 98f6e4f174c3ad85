import type { TouchedWord } from '../../../archive/words/touchedWord.ts'
import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { WordsAway } from './WordsAway.tsx'

type Props = {
  /** The words of the sentence that have an answer, in order. */
  touchable: readonly TouchedWord[]
  current: TouchedWord | undefined
  onStep: (character: number) => void
}

/** Buttons from word to word of a sentence, for those who cannot touch one; and why there is no help, if there is none. */
export function WordSteps({ touchable, current, onStep }: Props) {
  const t = useTranslate()
  if (touchable.length === 0) return <WordsAway />
  const at = current ? touchable.indexOf(current) : -1
  const step = (by: 1 | -1, label: string, sign: string) => {
    const next = touchable[at + by]
    return (
      next && (
        <button type="button" aria-label={label} onClick={() => onStep(next.span[0])}>
          {sign}
        </button>
      )
    )
  }
  return (
    <span className="peek-steps">
      {current && step(-1, t('words.previous'), '‹')}
      {step(1, t('words.next'), current ? '›' : t('words.next'))}
    </span>
  )
}
