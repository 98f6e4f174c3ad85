import { type Language, otherLanguage } from '../../../archive/languages.ts'
import { spellingsOf } from '../../../archive/names/findNames.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { type BilingualName, placeIds, places } from '../../../archive/places.ts'
import { isSaid } from '../../../check/messages/checkMessages.ts'
import { namesInText } from '../../../check/namesInText.ts'
import { unmarkedPeriodicals } from '../../../check/unmarkedPeriodicals.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { type AtText, type Fixer, offerField, offerText } from './fixer.ts'

/** For `story-ids`: an id made from the headline. */
export const fixStoryId: Fixer = (at) => {
  const id = freeStoryId(at.draft, at.story.headline.en)
  return /^story(?:-\d+)?$/.test(id) ? [] : offerField(at, 'id', id)
}

/** For `differing-names`: the name of either language, translated as in the glossary or the gazetteer. */
export const fixName: Fixer = (at) => {
  if (!isSaid(at.finding, 'differing-names', 'both')) return []
  const [en, zh] = [onlyOne(at.finding.params.en), onlyOne(at.finding.params.zh)]
  if (en === undefined || zh === undefined) return []
  return [...renamed(at, 'en', en, zh), ...renamed(at, 'zh', zh, en)]
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined
}

function renamed(at: AtText, language: Language, wrong: string, other: string) {
  const right = known(at, otherLanguage(language), other)?.[language]
  return right === undefined
    ? []
    : offerText(at, language, (at.texts[language] ?? '').replace(wrong, right), right)
}

function known({ names }: AtText, language: Language, text: string): BilingualName | undefined {
  return (
    names.find((name) => spellingsOf(name, language).includes(text)) ??
    placeIds.map((id) => places[id]).find((place) => place[language] === text)
  )
}

/** For `periodical-titles`: adds the marks wherever the name lacks them. No offer if it is unclear where the name begins. */
export const fixPeriodical: Fixer = (at) => {
  const text = at.texts.zh ?? ''
  const mentions = unmarkedPeriodicals(text)
  const [first] = mentions
  const name = first && nameAtEnd(text.slice(0, first.end), first.kind, at.names)
  if (name === undefined) return []
  const marked = mentions
    .filter(({ end, kind }) => nameAtEnd(text.slice(0, end), kind, at.names) === name)
    .reduceRight((sum, { end }) => `${sum.slice(0, end - name.length)}《${name}》${sum.slice(end)}`, text)
  return offerText(at, 'zh', marked)
}

/** Returns the name of the periodical at the end of a text: one of the glossary, or a place and the kind. */
function nameAtEnd(text: string, kind: string, names: readonly Name[]): string | undefined {
  const listed = names.flatMap((name) => spellingsOf(name, 'zh')).filter((name) => name.endsWith(kind))
  const placed = namesInText(names)(text.slice(0, -kind.length), 'zh').flatMap((found) =>
    found.kind === 'place' ? [found.text + kind] : [],
  )
  const ending = [...listed, ...placed].filter((name) => text.endsWith(name))
  return ending.sort((a, b) => b.length - a.length)[0]
}
