import { type Language, otherLanguage } from '../../../archive/languages.ts'
import { spellingsOf } from '../../../archive/names/findNames.ts'
import type { Name } from '../../../archive/names/nameList.ts'
import { type BilingualName, placeIds, places } from '../../../archive/places.ts'
import { isSaid } from '../../../check/messages/checkMessages.ts'
import { namesInText } from '../../../check/namesInText.ts'
import { unmarkedPeriodicals } from '../../../check/unmarkedPeriodicals.ts'
import { freeStoryId } from '../../../draft/storyIds.ts'
import { type AtText, type Fixer, type Fixers, offerField, rewriting } from './fixer.ts'

const [halfWidth, fullWidth] = [',.;:?!()', '，。；：？！（）']
const han = '\\p{Script=Han}'
const wide = '，。；：？！、（）“”《》'
const besideHan = new RegExp(`(?<=[${han}])[,.;:?!()]|[,;:?!()](?=[${han}])`, 'gu')
const spaces = new RegExp(`(?<=[${han}${wide}])\\s+|\\s+(?=[${han}${wide}])`, 'gu')
const straight = new RegExp(`(?<=[${han}${wide}])["']|["'](?=[${han}${wide}])`, 'gu')

/** Sets full-width marks and curly quotation marks, and removes spaces next to Chinese characters. */
function fixChinese(text: string): string {
  let isOpen = false
  return text
    .replace(spaces, '')
    .replace(besideHan, (mark) => fullWidth.charAt(halfWidth.indexOf(mark)))
    .replace(straight, (mark) => {
      isOpen = !isOpen
      return mark === '"' ? (isOpen ? '“' : '”') : isOpen ? '‘' : '’'
    })
}

/** Simplifies each character as the finding says. */
function simplify(text: string, { finding }: AtText): string {
  if (!isSaid(finding, 'traditional-characters', 'mixed')) return text
  const simplified = [...String(finding.params.simplified)]
  return [...String(finding.params.traditional)].reduce(
    (sum, character, index) => sum.replaceAll(character, simplified[index] ?? character),
    text,
  )
}

const end = { en: '.', zh: '。' } as const
const closed = { en: /[.!?…:;]["”’')]*$/u, zh: /[。！？…：；.!?][”’）]*$/u } as const

/** Completes the phrase, joins the word, keeps one mark of two, or ends the sentence. */
function complete(text: string, language: Language, { finding }: AtText): string {
  if (isSaid(finding, 'lost-characters', 'cut')) {
    const { cut, phrase } = finding.params
    return text.replace(new RegExp(`${cut}(?=$|[，。；、！？）”])`, 'u'), String(phrase))
  }
  if (isSaid(finding, 'lost-characters', 'hyphen')) return text.replace(/(?<=[a-z])- (?=[a-z])/, '-')
  if (isSaid(finding, 'lost-characters', 'punctuation'))
    return text.replace(/^[，。；、！？）”]+|([，。；、！？])[，。；、！？]+/u, '$1').trim()
  return closed[language].test(text) ? text : text.replace(/[,，、;；]?$/u, end[language])
}

/** An id made from the headline. */
const fixStoryId: Fixer = (at) => {
  const id = freeStoryId(at.draft, at.story.headline.en)
  return /^story(?:-\d+)?$/.test(id) ? [] : offerField(at, 'id', id)
}

/** The name of either language, translated as in the glossary or the gazetteer. */
const fixName = rewriting((text, language, { finding, names }) => {
  if (!isSaid(finding, 'differing-names', 'both')) return []
  const other = otherLanguage(language)
  const [[wrong, ...more], [said, ...others]] = [finding.params[language], finding.params[other]]
  if (wrong === undefined || said === undefined || more.length + others.length > 0) return []
  const right = known(names, other, said)?.[language]
  return right === undefined ? [] : [[text.replace(wrong, right), right]]
})

function known(names: readonly Name[], language: Language, text: string): BilingualName | undefined {
  return (
    names.find((name) => spellingsOf(name, language).includes(text)) ??
    placeIds.map((id) => places[id]).find((place) => place[language] === text)
  )
}

/** Adds the marks wherever the name lacks them. Leaves the text if it is unclear where the name begins. */
function markPeriodical(text: string, { names }: AtText): string {
  const mentions = unmarkedPeriodicals(text)
  const nameIn = ({ end, kind }: (typeof mentions)[number]) => nameAtEnd(text.slice(0, end), kind, names)
  const name = mentions[0] && nameIn(mentions[0])
  if (name === undefined) return text
  return mentions
    .filter((mention) => nameIn(mention) === name)
    .reduceRight((sum, { end }) => `${sum.slice(0, end - name.length)}《${name}》${sum.slice(end)}`, text)
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

export const textFixers: Fixers = {
  'chinese-punctuation': rewriting((text) => [[fixChinese(text)]]),
  'differing-names': fixName,
  'lost-characters': rewriting((text, language, at) => [[complete(text, language, at)]]),
  'periodical-titles': rewriting((text, _language, at) => [[markPeriodical(text, at)]]),
  'story-ids': fixStoryId,
  'traditional-characters': rewriting((text, _language, at) => [[simplify(text, at)]]),
}
