import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'site.invalidArchive': '资料库中有格式不符的文件。没有构建。',
  'site.openErrors_other':
    '资料库中有{{count}}个未处理的错误。请逐一改正；若要认可，请把规则、篇名和理由写入所属一期的“accepted”。若要照原样构建，请加上--with-errors。没有构建。',
  'site.builtWithErrors_other': '构建时仍有{{count}}个未处理的错误，读者会看到。',
}
