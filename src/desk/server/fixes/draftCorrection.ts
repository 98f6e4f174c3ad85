import { type Language, languages, otherLanguage } from '../../../archive/languages.ts'
import { today } from '../../../draft/today.ts'
import type { Message, Params } from '../../../messages/message.ts'
import { createTranslators } from '../../../messages/translator.ts'
import { deskCatalogue, deskMessage } from '../../messages/deskMessages.ts'
import type { Fixer } from './fixer.ts'

const translators = createTranslators([deskCatalogue])

/** For `corrections`: a correction of today that says in both languages what was wrong. Or today for a date that cannot be right. */
export const draftCorrection: Fixer = ({ finding: { code, params = {}, where }, story }) => {
  const { corrections = [] } = story
  const date = today()
  if (code === 'future' || code === 'early') {
    const dated = corrections.map((one) => (one.date === params.date ? { ...one, date } : one))
    const change = { kind: 'set-story', story: story.key, fields: { corrections: dated } } as const
    return [{ change, differences: [{ before: String(params.date), after: date }], use: date }]
  }
  const texts = {
    en: translators.en.say(whatWasWrong(code, params, 'en')),
    zh: translators.zh.say(whatWasWrong(code, params, 'zh')),
  }
  const segment = where.segment !== undefined && { segment: where.segment }
  const fields = { corrections: [...corrections, { date, ...segment, ...texts }] }
  return [
    {
      change: { kind: 'set-story', story: story.key, fields },
      differences: languages.map((language) => ({ language, before: '', after: texts[language] })),
    },
  ]
}

/** What an earlier version said, in the language's own words if they were wrong, or else in those of the other. */
function whatWasWrong(code: string, params: Params, language: Language): Message {
  if (code === 'date')
    return deskMessage('desk.correctedDate', { before: String(params.before), now: String(params.now) })
  const said = (one: Language) => ({
    before: listed(params[`${one}Before`]),
    now: listed(params[`${one}Now`]),
  })
  const own = said(language)
  const other = otherLanguage(language)
  const { before, now } = own.before.length > 0 ? own : said(other)
  if (now.length === 0) return deskMessage('desk.correctedGone', { before: listed(params.before) })
  if (own.before.length > 0) return deskMessage('desk.corrected', { before, now })
  return deskMessage('desk.correctedOther', { before, now, language: other })
}

function listed(param: Params[string] | undefined): readonly string[] {
  return Array.isArray(param) ? param.map(String) : []
}
