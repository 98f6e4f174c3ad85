import { type EditorialRule, inEachChineseText, quote } from '../editorialRule.ts'

/** 等级, 等于, 平等, 高等 and similar words contain the character but do not mean “and so on”. */
const etc = /包括[^，。；！？]*?(?<![平同相对均中不高初优头一二三四五])等(?![级待于同候额次值效量])/u

export const doubledEtc: EditorialRule = {
  name: 'doubled-etc',
  what: 'A list that says twice that it is not complete: 包括 before it and 等 after it.',
  check: inEachChineseText((text) => {
    const list = etc.exec(text)?.[0]
    if (list === undefined) return undefined
    return { level: 'warning', found: quote(list), expected: '包括 without 等, or 有……等' }
  }),
}
