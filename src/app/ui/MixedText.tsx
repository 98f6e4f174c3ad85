import { languageTags, otherLanguage } from '../../archive/languages.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'

const words = { en: /([a-z]+(?: [a-z]+)*)/i, zh: /(\p{Script=Han}+)/u } as const

/** A text in the interface language, with the words of the other language marked, for voices and fonts. */
export function MixedText({ text }: { text: string }) {
  const other = otherLanguage(useInterfaceLanguage())
  return text.split(words[other]).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <span key={index} lang={languageTags[other]}>
        {part}
      </span>
    ),
  )
}
