import { type Language, otherLanguage } from '../../../archive/languages.ts'
import { spellingsOf } from '../../../archive/names/findNames.ts'
import { type BilingualName, placeIds, places } from '../../../archive/places.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { type AtText, type Fixer, offerField, offerText } from './fixer.ts'

/** For `story-ids`: an id of the headline's words. */
export const fixStoryId: Fixer = (at) => {
  const id = freeStoryId(at.draft, at.story.headline.en)
  return /^story(?:-\d+)?$/.test(id) ? [] : offerField(at, 'id', id)
}

/** For `differing-names`: each language's name after the other's, as the glossary or the gazetteer has it. */
export const fixName: Fixer = (at) => {
  const [, en, zh] = /^English “([^”]+)”; Chinese “([^”]+)”$/.exec(at.finding.found) ?? []
  if (en === undefined || zh === undefined) return []
  return [...renamed(at, 'en', en, zh), ...renamed(at, 'zh', zh, en)]
}

function renamed(at: AtText, language: Language, wrong: string, other: string) {
  const right = known(at, otherLanguage(language), other)?.[language]
  return right === undefined ? [] : offerText(at, language, (at.texts[language] ?? '').replace(wrong, right))
}

function known({ names }: AtText, language: Language, text: string): BilingualName | undefined {
  return (
    names.find((name) => spellingsOf(name, language).includes(text)) ??
    placeIds.map((id) => places[id]).find((place) => place[language] === text)
  )
}
