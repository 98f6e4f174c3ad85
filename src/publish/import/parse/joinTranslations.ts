import type { Language } from '../../../archive/languages.ts'
import { type Anchors, anchorsOf, compareAnchors } from '../text/anchors.ts'
import type { StoryDraft } from './storyDraft.ts'

const leastScore = 2
const lackPenalty = 0.5

/**
 * Joins stories that the newsletter prints separately in the two languages: one under the other, or in two halves. A
 * Chinese story joins the English one with which it shares most of its figures, dates and names.
 */
export function joinTranslations(drafts: readonly StoryDraft[]): StoryDraft[] {
  const translations = new Map<StoryDraft, StoryDraft>()
  const chinese = storiesOnlyIn(drafts, 'zh')
  const free = new Set(chinese.length === 0 ? [] : storiesOnlyIn(drafts, 'en'))
  for (const one of chinese) {
    const ranked = [...free].map((english) => ({ english, score: scoreOf(english, one) }))
    const best = ranked.reduce((a, b) => (b.score > a.score ? b : a), { english: one, score: 0 })
    if (best.score < leastScore) continue
    translations.set(best.english.draft, one.draft)
    free.delete(best.english)
  }
  const joined = new Set(translations.values())
  return drafts.flatMap((draft) => {
    const translation = translations.get(draft)
    if (translation) return [merge(draft, translation)]
    return joined.has(draft) ? [] : [draft]
  })
}

type StoryWithAnchors = { readonly draft: StoryDraft; readonly anchors: Anchors }

/** The stories in this language only, with the anchors that a translation must share. */
function storiesOnlyIn(drafts: readonly StoryDraft[], language: Language): StoryWithAnchors[] {
  const only = drafts.filter((draft) => isOnly(draft, language))
  return only.map((draft) => ({ draft, anchors: anchorsOf(textOf(draft), language) }))
}

function isOnly({ headline, bodies }: StoryDraft, language: Language): boolean {
  const other = language === 'en' ? 'zh' : 'en'
  return headline[language] !== undefined && headline[other] === undefined && bodies[other] === undefined
}

/** The shared anchors, minus a penalty for those in only one story. Zero if the stories have different dates. */
function scoreOf(english: StoryWithAnchors, chinese: StoryWithAnchors): number {
  const [one, other] = [english.draft.headline.date, chinese.draft.headline.date]
  if (one !== undefined && other !== undefined && one !== other) return 0
  const { shared, apart } = compareAnchors(english.anchors, chinese.anchors)
  return shared - apart * lackPenalty
}

function textOf({ headline, bodies }: StoryDraft): string {
  const parts = [headline.en, headline.zh, ...(bodies.en?.paragraphs ?? []), ...(bodies.zh?.paragraphs ?? [])]
  return parts.filter((part) => part !== undefined).join('\n')
}

function merge(english: StoryDraft, chinese: StoryDraft): StoryDraft {
  return {
    ...chinese,
    ...english,
    headline: { ...chinese.headline, ...english.headline, translatedAt: chinese.headline.at },
    bodies: { ...chinese.bodies, ...english.bodies },
    translation: 'by content',
  }
}
