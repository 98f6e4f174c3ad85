import { languages, languageTags } from '../../archive/languages.ts'
import { interfaceI18n } from './interfaceI18n.ts'
import en from './parts.en.json' with { type: 'json' }
import zh from './parts.zh.json' with { type: 'json' }

/*
 * The texts of parts of the app that a first visit does without. A part imports this module, so they arrive with its code.
 */
const texts = { en, zh }
for (const language of languages)
  interfaceI18n(language).addResources(languageTags[language], 'translation', texts[language])
