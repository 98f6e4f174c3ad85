import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'report.issues_other': '{{count}}期',
  'report.stories_other': '{{count}}篇',
  'report.errors_other': '{{count}}个未处理的错误',
  'report.warnings_other': '{{count}}个警告',
  'report.summary': '已检查{{issues}}、{{stories}}：{{errors}}，{{warnings}}，已认可{{accepted}}项。',
}
