import { addressAtEnd, wholeAddress } from '../../webAddress.ts'
import { loneDate, publication } from '../dates/loneDate.ts'

/**
 * The kind of a line, judged by the line alone. `readMore` is a bare "More here"; `masthead` the newsletter's name and
 * the like; `section` a section's heading; `separator` a page number, a rule or a language's name; `text` a headline or a body.
 */
export type LineKind = keyof typeof kinds | 'date' | 'text'

const region = '(?:south-?\\s?west(?:ern)? china|chengdu|西南地区|西南)'
const news = '(?:news|updates?|stories|articles)'
/** A line drawn with characters, an ornament, or the line above an email's signature. */
const rule = /^(?:[\s\-–—_=*~·•#|+.]{3,}|--\s?|[\p{So}⁂]{1,5})$/u
const arrow = '\\s*[:：.…。>»→›↗]*'
const pointer = '^(?:[>»→›↗▶►]+|👉|☞)?\\s*[（(【[]?'
const article =
  '(?:(?:the |this )?(?:full |original |whole |entire )?(?:article|story|text|report|news|piece|item))'
const englishReadMore = `(?:(?:(?:click|tap) (?:here )?(?:to |for )?)?(?:(?:continue|keep) reading|(?:read|see|learn|find out|view|discover|get) (?:more|on|here|${article})(?: (?:here|online|details?|information|about (?:it|this)))?|(?:full|original|source) (?:article|story|text|report)|(?:more|further)(?: (?:here|details?|information|online))?|here|source|${article} here|link(?: to (?:the )?(?:article|source|story))?))`
const chineseReadMore =
  '(?:请?(?:点击|点此|戳|单击)?(?:此处|这里)?(?:查看|阅读|浏览|了解|继续)?(?:更多(?:信息|内容|详情)?|详情|原文|全文|阅读|报道全文|完整报道)(?:链接)?(?:请?(?:点击|见|看|戳))?(?:这里|此处|链接|原文)?|(?:请?点击|戳)(?:这里|此处|链接))'
const between = '\\s*[|/·–—-]?\\s*'

/** Matches a heading in English, in Chinese, or in both. */
function inEither(english: string, chinese: string): RegExp {
  const both = `${english}${between}${chinese}|${chinese}${between}${english}`
  return new RegExp(`^(?:${english}|${chinese}|${both})[:：]?$`, 'i')
}

/** The lines of each kind. The first kind that fits counts. */
const kinds = {
  link: [wholeAddress],
  readMore: [
    new RegExp(`${pointer}${englishReadMore}[)）】\\]]?${arrow}$`, 'i'),
    new RegExp(`${pointer}${chineseReadMore}[)）】\\]]?${arrow}$`),
    new RegExp(
      `^(?:${englishReadMore}${arrow}${between}${chineseReadMore}|${chineseReadMore}${arrow}${between}${englishReadMore})${arrow}$`,
      'i',
    ),
  ],
  sources: [
    /^[^.。]{0,24}(?:sources?|来源|出处|转载自)\s*[:：]/i,
    /^[(（[]?(?:source|via|reported by)\s+\p{Lu}[^.。]{2,50}[)）\]]?$/u,
  ],
  'section-latest': [
    inEither(
      `(?:the )?latest ${news}(?: (?:in|from|of|for|[-–—]) ${region})?`,
      '(?:最新(?:消息|资讯|动态|新闻)|要闻)',
    ),
  ],
  'section-relevant': [
    inEither(`(?:other )?(?:relevant|related) ${news}`, '(?:其他相关|相关|其他)(?:消息|资讯|动态|新闻|报道)'),
  ],
  masthead: [
    new RegExp(`^(?:(?:\\w+ )?${news} (?:in|from|of|for) )?${region}(?: newsletter)?$`, 'i'),
    /^(?:.{0,12}月刊|newsletter|.{0,40}chamber of commerce.{0,30}|.{0,8}(?:英国|中国).{0,4}商会)$/i,
  ],
  separator: [
    /^(?:(?:page|p\.)\s*)?[-–—·|]?\s*\d{1,3}\s*[-–—·|]?(?:\s*(?:of|\/)\s*\d{1,3})?$|^第\s*\d+\s*页(?:[,，/]?\s*共\s*\d+\s*页)?$/i,
    rule,
    inEither('english(?: (?:text|version))?', '[【[（(]?(?:中文|英文|汉语)版?[】\\])）]?'),
    /^(?:chinese(?: (?:text|version))?|english\s*[|/]\s*chinese)[:：]?$/i,
  ],
} as const satisfies Record<string, readonly RegExp[]>
const kindNames = Object.keys(kinds).filter((key): key is keyof typeof kinds => key in kinds)

/** Whether a line is a rule drawn with characters, which separates what is above from what is below. */
export function isRule(text: string): boolean {
  return rule.test(text)
}

/** The kind of one cleaned line, judged by the line alone. */
export function lineKind(text: string): LineKind {
  if (loneDate(text.replace(readMoreAtEnd, '')) !== undefined) return 'date'
  return kindNames.find((kind) => kinds[kind].some((pattern) => pattern.test(text))) ?? 'text'
}

const readMoreAtEnd =
  /\s*[（(【[]?(?:(?:(?:read|see|find out) )?more (?:here|details?)|(?:full (?:article|story|text)|more)(?=\s*(?:[»›→]|>+|\.{3}|…)$)|(?:read|see|find out) more|continue reading|更多(?:信息|内容|详情)?请?(?:点击|见)(?:这里|此处|链接)?|详情(?:请?(?:点击|见))(?:这里|此处|链接)?|(?:点击)?(?:阅读|查看)(?:原文|全文)|(?<=[。！？”.!?]\s{0,3})(?:了解|查看)?更多(?:信息|内容|详情|资讯)?)[)）】\]]?\s*[.。…:：>»›→]*$/i
const hereAtEnd = /\bhere[.。]?$/i

/** Removes a "More here" from a paragraph's end. `hasReadMore` says whether there was one, or a final "here". */
export function takeReadMore(text: string): { text: string; hasReadMore: boolean } {
  // Once for each language.
  const rest = text.replace(readMoreAtEnd, '').replace(readMoreAtEnd, '')
  return { text: rest, hasReadMore: rest !== text || hereAtEnd.test(text) }
}

/**
 * Splits a line into the text before an address at its end, and the address. A missing part is left out. The name of a
 * publication before an address becomes a line of sources: `Sichuan Daily https://…`.
 */
export function splitAddress<Line extends { readonly text: string; readonly gap: boolean }>(
  line: Line,
): Line[] {
  const [, before = line.text, address = ''] = addressAtEnd.exec(line.text) ?? []
  const isBare = before === '' || (address !== '' && pointing.test(before))
  const named = address !== '' && publication.test(before) ? withLabel(before) : before
  const text = isBare ? [] : [{ ...line, text: named }]
  return address === '' ? text : [...text, { ...line, text: address, gap: line.gap && isBare }]
}

/** The name of a publication as a line of sources. */
export function withLabel(name: string): string {
  return /^\p{Script=Han}/u.test(name) ? `来源：${name}` : `Source: ${name}`
}

/** A hand, a chain or an arrow that only points to the address after it. */
const pointing = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|[→➜➡>»\s])+$/u
