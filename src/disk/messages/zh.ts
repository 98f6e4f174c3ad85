import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'arguments.language': '--language {{given}}：没有这种语言。请使用--language en或--language zh。',
  'arguments.unreadable': '参数有误：{{reason}}。',
  'folder.character':
    '{{folder}}的路径中有“{{character}}”，构建工具会误读。请把项目移到路径中没有下列字符的文件夹：{{characters}}',
  'siteRoot.baseLength': '--base长{{length}}个字符，最多{{most}}个。例如：--base /reader/',
  'siteRoot.basePath': '--base {{base}}不是首尾带斜线的普通路径。请使用--base {{example}}',
  'siteRoot.siteAddress': '--site {{site}}不是网址。请写上协议，例如：--site https://example.org',
  'siteRoot.sitePath':
    '--site {{site}}不只有协议、主机和端口。请使用--site {{origin}}，路径写作--base {{base}}',
}
