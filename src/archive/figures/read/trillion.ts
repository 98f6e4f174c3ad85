import { currencyPattern } from '../units.ts'

/** 兆 before money is a million million, with or without 多 or 余 between. */
export const trillionOfMoney = `兆(?=[多余]? ?(?:${currencyPattern('zh')}|[韩新台]元|卢布))`

const money = /市值|资产|规模|预算|营收|投资|基金|债|贷|收入|总值|[亿元]/
const network = /宽带|带宽|网[速络]|速[率度]|流量|光纤|下载|[上下]行|内存|存储|缓存|文件|频/
const measured =
  /^(?:[吨焦欧巴乏瓦伏帕赫]|电子伏|像素)|宽带|带宽|网|速[率度]|流量|光[纤缆]|端口|专线|下载|数据|内存|存储|文件|频|秒|入户|用户/
/** Broadband and data are sold by the hundred 兆. A hundred million million is more than most sums. */
const hundreds = /^\d[\d,]{2,}/

/** Whether the 兆 that ends a match is a million million: neither of a network or a memory nor part of a unit. */
export function isTrillion({ input, index, 0: matched }: RegExpExecArray): boolean {
  const end = index + matched.length
  const before = /[^，。；]*$/.exec(input.slice(Math.max(0, index - 16), index))?.[0] ?? ''
  const after = /^[^，。；、]*/.exec(input.slice(end, end + 6))?.[0] ?? ''
  return money.test(before) || !(hundreds.test(matched) || network.test(before) || measured.test(after))
}
