import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'editions.oneIssue': '请按月份指定一期。',
  'editions.invalidArchive': '资料库中有格式不符的文件。没有写出任何文件。',
}
