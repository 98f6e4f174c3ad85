import type { Sentence } from './sentence.ts'

/** Why a change does not fit the draft. */
export const changeSentences: readonly Sentence[] = [
  [/^There is nothing to undo\.$/, '没有可以撤销的改动。'],
  [/^There is nothing to redo\.$/, '没有可以重做的改动。'],
  [/^No story has the segment \S+ any more\.$/, '这个句对已不在任何一篇中。'],
  [/^There is no story \S+ any more\.$/, '这一篇已不存在。'],
  [/^There is no segment there to take the text\.$/, '那里没有可以接收文字的句对。'],
  [/^The last segment of a story has none to be joined with\.$/, '一篇的最后一个句对没有可合并的下一句对。'],
  [/^There is no text to cut\.$/, '没有可以拆分的文字。'],
  [/^The text \S+ is placed already\.$/, '这段文字已经收入。'],
  [/^This text is not just (.+)\.$/, '这段文字不只是$1。'],
  [/^The story has (.+) already\.$/, '本篇已有$1。'],
  [/^an address$/, '一个网址'],
  [/^a date such as \S+$/, '一个日期'],
  [/^The place (.+) is added already\.$/, '地名“$1”已经加入。'],
  [/^The name (.+) is added already\.$/, '名称“$1”已经加入。'],
  [/^The segment stands at the end of its story already\.$/, '句对已在本篇的开头或末尾。'],
  [/^There is no story there\.$/, '那里没有别的篇目。'],
  [/^A paragraph begins here already\.$/, '这里已是一段的开头。'],
  [/^The last paragraph has none to be joined with\.$/, '最后一段没有可合并的下一段。'],
  [
    /^“(.+)” cannot name a story: small letters, digits and single hyphens alone, at most 80 of them\.$/,
    '“$1”不能用作网址中的名称：只能用小写字母、数字和单个连字符，最多80个字符。',
  ],
  [
    /^“(.+)” cannot name a story: another story of the issue has it\.$/,
    '“$1”不能用作网址中的名称：本期另一篇已用。',
  ],
  [/^The story stands at the end already\.$/, '本篇已在开头或末尾。'],
  [/^The last story has none to be joined with\.$/, '最后一篇没有可合并的下一篇。'],
  [
    /^Both stories have a link or a note of their own: remove one of the two first\.$/,
    '两篇各有链接或编者注，请先去掉其中一个。',
  ],
]
