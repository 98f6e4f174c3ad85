import { anchorsOf, compareAnchors } from '../pair/anchors.ts'
import type { Draft } from './draft.ts'

const leastWorth = 2
const lackWorth = 0.5

/**
 * Joins stories that the newsletter prints apart in the two languages, one under the other or one half after the
 * other: a Chinese one goes to the English one that shares most of its figures, dates and names with it.
 */
export function joinTranslations(drafts: readonly Draft[]): Draft[] {
  const translations = new Map<Draft, Draft>()
  const free = new Set(drafts.filter((draft) => isOnly(draft, 'en')))
  for (const chinese of drafts.filter((draft) => isOnly(draft, 'zh'))) {
    const ranked = [...free].map((english) => ({ english, worth: worthOf(english, chinese) }))
    const best = ranked.reduce((a, b) => (b.worth > a.worth ? b : a), { english: chinese, worth: 0 })
    if (best.worth < leastWorth) continue
    translations.set(best.english, chinese)
    free.delete(best.english)
  }
  const joined = new Set(translations.values())
  return drafts.flatMap((draft) => {
    const chinese = translations.get(draft)
    if (chinese) return [merge(draft, chinese)]
    return joined.has(draft) ? [] : [draft]
  })
}

function isOnly({ headline, bodies }: Draft, language: 'en' | 'zh'): boolean {
  const other = language === 'en' ? 'zh' : 'en'
  return headline[language] !== undefined && headline[other] === undefined && bodies[other] === undefined
}

/** What two stories share, less what stands in one of them alone; nothing where they are of two days. */
function worthOf(english: Draft, chinese: Draft): number {
  const [one, other] = [english.headline.date, chinese.headline.date]
  if (one !== undefined && other !== undefined && one !== other) return 0
  const { shared, apart } = compareAnchors(anchorsOf(textOf(english), 'en'), anchorsOf(textOf(chinese), 'zh'))
  return shared - apart * lackWorth
}

function textOf({ headline, bodies }: Draft): string {
  const parts = [headline.en, headline.zh, ...(bodies.en?.paragraphs ?? []), ...(bodies.zh?.paragraphs ?? [])]
  return parts.filter((part) => part !== undefined).join('\n')
}

function merge(english: Draft, chinese: Draft): Draft {
  return {
    ...chinese,
    ...english,
    headline: { ...chinese.headline, ...english.headline },
    bodies: { ...chinese.bodies, ...english.bodies },
    translation: 'by content',
  }
}
