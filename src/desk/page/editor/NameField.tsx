import type { ComponentProps } from 'react'
import { useTexts } from '../i18n/DeskLanguage.tsx'

/** What the list of names takes, beside the apostrophe of the keyboard. */
const patterns = {
  en: '.*\\S.*',
  zh: '.*\\p{Script=Han}.*',
  pinyin: "(?=.*\\S)[\\p{Script=Latin}\\p{M}’' \\(\\)\\-]+",
} as const

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'pattern' | 'required'> & {
  part: keyof typeof patterns
  value: string
  onWrite: (text: string) => void
}

/** A field for a part of a name. */
export function NameField({ part, onWrite, ...input }: Props) {
  const t = useTexts()
  return (
    <label>
      {t(`names.${part}`)}
      <input required pattern={patterns[part]} onChange={({ target }) => onWrite(target.value)} {...input} />
    </label>
  )
}
