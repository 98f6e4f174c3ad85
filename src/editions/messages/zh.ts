import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'editions.oneIssue': '请按月份指定一期。',
  'editions.invalidArchive': '资料库中有格式不符的文件。没有写出任何文件。',
  'editions.unknown': '--only {{name}}：没有这种版本。可用的有：{{offered}}',
  'editions.noPinyin': '--only {{name}}没有拼音版。可用的有：{{offered}}',
}
