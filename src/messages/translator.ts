import { createInstance } from 'i18next'
import { type Language, languageTags } from '../archive/languages.ts'
import { formats } from './formats.ts'
import type { Catalogue, Message, Params, Texts } from './message.ts'

/** Says messages in one language. */
export type Translator = {
  readonly language: Language
  /** The text of a message. Returns its code if no catalogue has it: an older or newer release wrote the message. */
  readonly say: (message: Message) => string
  /** Whether a catalogue has the message. */
  readonly has: (message: Message) => boolean
}

/** Makes a translator of the catalogues of several rooms. Their keys must differ. */
export function createTranslator(language: Language, catalogues: readonly Catalogue[]): Translator {
  const tag = languageTags[language]
  const texts: Texts = Object.assign({}, ...catalogues.map((catalogue) => catalogue[language]))
  const instance = createInstance({
    lng: tag,
    resources: { [tag]: { translation: texts } },
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  void instance.init()
  for (const [name, format] of Object.entries(formats))
    instance.services.formatter?.add(name, (value, _tag, options) => format(value, language, options))
  // The value is a code: the text of one message is part of another.
  instance.services.formatter?.add('text', (code: string) => instance.t(code))
  // The name of a rule, or its id if another release wrote it.
  instance.services.formatter?.add('rule', (rule: string) =>
    instance.t(`${rule}.title`, { defaultValue: rule }),
  )
  const optionsOf = (params: Params = {}) => ({ replace: params, count: countIn(params) })
  return {
    language,
    say: ({ code, params }) => instance.t(code, optionsOf(params)),
    has: ({ code, params }) => instance.exists(code, optionsOf(params)),
  }
}

/** Makes a translator for each language. */
export function createTranslators(catalogues: readonly Catalogue[]): Readonly<Record<Language, Translator>> {
  return { en: createTranslator('en', catalogues), zh: createTranslator('zh', catalogues) }
}

/** Chooses the form of a plural. */
function countIn({ count }: Params): number | undefined {
  return typeof count === 'number' ? count : undefined
}
