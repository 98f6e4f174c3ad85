import { chineseTextRule } from '../editorialRule.ts'

/** 等级, 等于, 平等, 高等 and similar words contain the character but do not mean “and so on”. */
const etc = /包括[^，。；！？]*?(?<![平同相对均中不高初优头一二三四五])等(?![级待于同候额次值效量])/u

export const doubledEtc = chineseTextRule('doubled-etc', (text) => {
  const list = etc.exec(text)?.[0]
  return list === undefined ? undefined : { code: 'list', params: { text: list }, level: 'warning' }
})
