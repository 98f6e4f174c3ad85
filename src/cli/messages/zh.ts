import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'arguments.language': '--language {{given}}：没有这种语言。请使用--language en或--language zh。',
  'arguments.usage': '用法：{{usage}}',
  'arguments.unexpected': '多余的参数：{{given, list}}',
  'arguments.empty': '{{option}}是空的。',
  'arguments.unreadable': '参数有误：{{reason}}。',
  'siteRoot.baseLength': '--base长{{length}}个字符，最多{{most}}个。例如：--base /reader/',
  'siteRoot.basePath': '--base {{base}}不是首尾带斜线的普通路径。请使用--base {{example}}',
  'siteRoot.siteAddress': '--site {{site}}不是网址。请写上协议，例如：--site https://example.org',
  'siteRoot.sitePath':
    '--site {{site}}不只有协议、主机和端口。请使用--site {{origin}}，路径写作--base {{base}}',
  'arguments.port': '{{option}}是“{{given}}”。请使用1到65535之间的数字，或用0表示任何空闲端口。',

  'command.build.failed': '{{reason}}。没有构建。',
  'command.desk.failed':
    '编辑台无法启动：{{reason}}。\n请腾出空间或取得权限，或用--drafts DIR和--out DIR指定其他文件夹。',
  'command.desk.address': '编辑台的网址：{{address}}　（按Ctrl+C停止）',
  'command.import.failed':
    '这一期无法写入：{{reason}}。\n请腾出空间或取得权限，或用--out DIR指定其他文件夹。',
  'command.hosts.failed': '配置无法写出：{{reason}}。',
  'command.hosts.which': '请指定要配置的服务器：nginx或caddy。',
  'command.hosts.port': '--port {{given}}不是端口。请使用1到65535之间的数字。',
  'command.hosts.noFolder': '--root或--dist是空的。请指定网站所在的文件夹。',
  'command.hosts.variable': '{{host}}会把{{folder}}中的{{sign}}读作变量。请把网站放在其他文件夹。',
  'command.hosts.noBuild': '没有{{file}}，或不是这个版本生成的。请先构建网站：npm run build',
  'command.start.port': '端口{{port}}被其他程序占用。',
  'command.start.killSwitch': '这次构建是停用开关，会移除阅读器。若要构建阅读器：npm run build',
  'command.start.address': '阅读器的网址：{{address}}　（按Ctrl+C停止）',
}
