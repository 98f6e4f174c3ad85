import { createInstance, type FormatterModule, type i18n, type TFunction } from 'i18next'
import { formatNumber } from '../../archive/formats.ts'
import { type Language, languages, languageTags } from '../../archive/languages.ts'
import { memoized } from '../../archive/memoize.ts'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

const texts = { en, zh }
/** The `number` format of texts. It replaces i18next's own, which uses `Intl`. */
const numbers: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format: (value: unknown) => (typeof value === 'number' ? formatNumber(value) : String(value)),
}

const instances = new Map<Language, i18n>()

/** The i18next instance for the interface language. The bundle contains both languages, so it is ready at once. */
export function interfaceI18n(language: Language): i18n {
  const known = instances.get(language)
  if (known) return known
  const tag = languageTags[language]
  const instance = createInstance({
    lng: tag,
    resources: { [tag]: { translation: texts[language] } },
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  void instance.use(numbers).init()
  instance.t = lookUpOnce(instance.t)
  instances.set(language, instance)
  return instance
}

/**
 * Looks up each text once for the same params: a page has dozens, and most are on each page of a build. Some params are what
 * a reader types, so it forgets all texts now and then.
 */
function lookUpOnce(t: TFunction): TFunction {
  const texts = memoized((asked: string) => Reflect.apply(t, undefined, JSON.parse(asked)), 1000)
  return new Proxy(t, { apply: (_t, _self, asked) => texts(JSON.stringify(asked)) })
}

/** A text in both languages, one after the other, for pages without a language. */
export function inBothLanguages(
  key: 'site.name' | 'site.description' | 'notFound.title' | 'story.view.both' | 'story.view.label',
): string {
  return languages.map((language) => interfaceI18n(language).t(key)).join(' ')
}
