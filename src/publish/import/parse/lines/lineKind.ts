import { loneDate } from '../../text/printedDate.ts'

/**
 * The kind of a line, judged by the line alone. `mark` is a bare "More here"; `masthead` the newsletter's name and the
 * like; `section` a section's heading; `furniture` page numbers; `text` a headline or a body.
 */
export type LineKind =
  | 'date'
  | 'furniture'
  | 'link'
  | 'mark'
  | 'masthead'
  | 'section-latest'
  | 'section-relevant'
  | 'sources'
  | 'text'

const region = '(?:south-?\\s?west(?:ern)? china|chengdu|西南地区|西南)'
const news = '(?:news|updates?|stories|articles)'
const kinds: readonly (readonly [LineKind, RegExp])[] = [
  ['link', /^(?:https?:\/\/|www\.)\S+$/i],
  [
    'mark',
    /^(?:(?:read|see|learn|find out|click) )?(?:more|here)(?: (?:here|details?|information))?\s*[:.…>»]*$/i,
  ],
  [
    'mark',
    /^[（(【[]?(?:更多(?:信息|内容|详情)?|详情|阅读(?:原文|全文|更多))(?:请?(?:点击|见|看))?(?:这里|此处|链接)?[)）】\]]?[:：。…>»]*$/,
  ],
  ['sources', /^[^.。]{0,24}(?:sources?|来源)\s*[:：]/i],
  [
    'section-latest',
    new RegExp(`^(?:the )?latest ${news}(?: (?:in|from|of|for|[-–—]) ${region})?[:：]?$`, 'i'),
  ],
  ['section-latest', /^(?:最新(?:消息|资讯|动态|新闻)|要闻)$/],
  ['section-relevant', new RegExp(`^(?:other )?(?:relevant|related) ${news}[:：]?$`, 'i')],
  ['section-relevant', /^(?:相关|其他)(?:消息|资讯|动态|新闻)$/],
  ['masthead', new RegExp(`^(?:(?:\\w+ )?${news} (?:in|from|of|for) )?${region}(?: newsletter)?$`, 'i')],
  [
    'masthead',
    /^(?:.{0,12}月刊|newsletter|.{0,40}chamber of commerce.{0,30}|.{0,8}(?:英国|中国).{0,4}商会)$/i,
  ],
  [
    'furniture',
    /^(?:(?:page|p\.)\s*)?[-–—·|]?\s*\d{1,3}\s*[-–—·|]?(?:\s*(?:of|\/)\s*\d{1,3})?$|^第\s*\d+\s*页(?:[,，/]?\s*共\s*\d+\s*页)?$/i,
  ],
]

/** The kind of one cleaned line, judged by the line alone. */
export function lineKind(text: string): LineKind {
  if (loneDate(text) !== undefined) return 'date'
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text'
}

const markAtEnd =
  /\s*[（(【[]?(?:(?:(?:read|see|find out) )?more (?:here|details?)|(?:read|see) more|更多(?:信息|内容|详情)?请?(?:点击|见)(?:这里|此处|链接)?|详情(?:请?(?:点击|见))(?:这里|此处|链接)?|阅读原文)[)）】\]]?[.。…>»]*$/i
const hereAtEnd = /\bhere[.。]?$/i

/**
 * Removes a "More here" from a paragraph's end. `marked` says whether there was one, or a sentence that ends in "here".
 */
export function takeMark(text: string): { text: string; marked: boolean } {
  const rest = text.replace(markAtEnd, '')
  return { text: rest, marked: rest !== text || hereAtEnd.test(text) }
}

const addressAtEnd = /^(.*?)\s*[(（]?((?:https?:\/\/|www\.)[^\s)）]+)[)）]?$/i

/** Splits a line into the text before an address at its end, and the address. A missing part is left out. */
export function splitAddress<Line extends { readonly text: string; readonly gap: boolean }>(
  line: Line,
): Line[] {
  const [, before = line.text, address = ''] = addressAtEnd.exec(line.text) ?? []
  const text = before === '' ? [] : [{ ...line, text: before }]
  return address === '' ? text : [...text, { ...line, text: address, gap: line.gap && before === '' }]
}
