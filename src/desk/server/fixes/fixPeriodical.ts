import { spellingsOf } from '../../../archive/names/findNames.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { places as ownPlaces } from '../../../archive/places.ts'
import { namesInText } from '../../../check/namesInText.ts'
import { unmarkedPeriodicals } from '../../../check/unmarkedPeriodicals.ts'
import { type Fixer, offerText } from './fixer.ts'

/** For `periodical-titles`: the name in its marks, each time that it has none. None if its beginning cannot be told. */
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

/** Most names have two characters before the kind. 两家日报 is none. */
const shortName = new RegExp(`${boundary}(\\p{Script=Han}(?![家份种])\\p{Script=Han})$`, 'u')

const place = Object.values(ownPlaces)
  .map(({ zh }) => zh)
  .join('|')
const subject = '经济|农村|新闻|青年|商务|教育|文化|旅游|生活|民族|信息'

/** Other words after a place may begin a name of their own: 四川华西都市报, 中国四川日报. */
const longName = new RegExp(
  `${boundary}(?:(?:${place})(?:${subject})\\p{Script=Han}{2}|中国(?:${subject}|${place})[周月]刊)$`,
  'u',
)

/**
 * The periodical's name that the text ends with: one of the glossary, a place's or the country's with its subject, a
 * place's paper, or a short name after others.
 */
function nameAtEnd(text: string, kind: string, names: readonly Name[]): string | undefined {
  const before = text.slice(0, -kind.length)
  const listed = names.flatMap((name) => spellingsOf(name, 'zh')).filter((name) => name.endsWith(kind))
  const places = namesInText(names)(before, 'zh', 'words').filter(({ isPlace }) => isPlace)
  const title = longestAtEnd(text, [...listed, ...(longName.exec(text) ?? [])])
  if (title !== undefined) return title
  const beginning =
    longestAtEnd(
      before,
      places.map((place) => place.text),
    ) ?? shortName.exec(before)?.[1]
  return beginning === undefined ? undefined : beginning + kind
}

function longestAtEnd(text: string, names: readonly string[]): string | undefined {
  return names.filter((name) => text.endsWith(name)).sort((a, b) => b.length - a.length)[0]
}
