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

/** For `periodical-titles`: adds the marks wherever the name lacks them. No offer if its first character is unclear. */
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

const leading =
  '[据由在与和及向对从给被为到的了]|来自|以及|记者|接受|引用|援引|引述|刊于|登于|(?<=\\d)[年月日]|今天|昨天'

const boundary = `(?<=^|\\P{Script=Han}|${leading})`

/** Most names have two characters before the kind. 两家日报 is not a name. */
const shortName = new RegExp(`${boundary}(\\p{Script=Han}(?![家份种])\\p{Script=Han})$`, 'u')

const place = Object.values(places)
  .map(({ zh }) => zh)
  .join('|')
const subject = '经济|农村|新闻|青年|商务|教育|文化|旅游|生活|民族|信息'

/** Other words after a place may begin another name: 四川华西都市报, 中国四川日报. */
const longName = new RegExp(
  `${boundary}(?:(?:${place})(?:${subject})\\p{Script=Han}{2}|中国(?:${subject}|${place})[周月]刊)$`,
  'u',
)

/**
 * Returns the name of the periodical at the end of a text: one of the glossary, a place or the country with a subject, a
 * place's newspaper, or a short name after a boundary.
 */
function nameAtEnd(text: string, kind: string, names: readonly Name[]): string | undefined {
  const before = text.slice(0, -kind.length)
  const listed = names.flatMap((name) => spellingsOf(name, 'zh')).filter((name) => name.endsWith(kind))
  const named = namesInText(names)(before, 'zh').filter(({ kind }) => kind === 'place')
  const title = longestAtEnd(text, [...listed, ...(longName.exec(text) ?? [])])
  if (title !== undefined) return title
  const beginning =
    longestAtEnd(
      before,
      named.map(({ text: one }) => one),
    ) ?? shortName.exec(before)?.[1]
  return beginning === undefined ? undefined : beginning + kind
}

function longestAtEnd(text: string, names: readonly string[]): string | undefined {
  return names.filter((name) => text.endsWith(name)).sort((a, b) => b.length - a.length)[0]
}
