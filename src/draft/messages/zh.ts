import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'draft.nothingToUndo': '没有可以撤销的改动。',
  'draft.nothingToRedo': '没有可以重做的改动。',
  'draft.segmentGone': '这个句对已不在任何一篇中。',
  'draft.storyGone': '这一篇已不存在。',
  'draft.noSegmentThere': '那里没有可以接收文字的句对。',
  'draft.noNextSegment': '这是本篇最后一个句对，没有下一句对可合并。',
  'draft.nothingToSplit': '没有可以拆分的文字。',
  'draft.alreadyPlaced': '这段文字已经收入。',
  'draft.notOnly.link': '这段文字不只是一个网址。',
  'draft.notOnly.date': '这段文字不只是一个日期（如2021-07-05）。',
  'draft.hasAlready.link': '本篇已有链接。',
  'draft.hasAlready.date': '本篇已有日期。',
  'draft.nameTaken': '名称“{{id}}”已经加入。',
  'draft.nameGone': '草稿中已没有要加入的名称“{{id}}”。',
  'draft.placeTaken': '地名“{{zh}}”（{{en}}）已经加入。',
  'draft.segmentAtEnd': '句对已在本篇的开头或末尾。',
  'draft.noStoryThere': '那里没有别的篇目。',
  'draft.paragraphBegins': '这里已是一段的开头。',
  'draft.noNextParagraph': '这是最后一段，没有下一段可合并。',
  'draft.storyAtEnd': '本篇已在开头或末尾。',
  'draft.noNextStory': '这是最后一篇，没有下一篇可合并。',
  'draft.twoLinksOrNotes': '两篇各有链接或编者注，请先去掉其中一个。',
  'draft.badId.form': '“{{id}}”不能用作网址中的名称：只能用小写字母、数字和单个连字符，最多80个字符。',
  'draft.badId.taken': '“{{id}}”已是本期另一篇的名称。',
}
