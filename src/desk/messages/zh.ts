import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'desk.failed': '编辑台未能完成。程序或系统的原话：',
  'desk.diskFull': '磁盘已满。请腾出空间后重试。系统的原话：',
  'desk.diskReadOnly': '编辑台无权写入。请修改文件夹或磁盘的权限后重试。系统的原话：',
  'desk.noFileManager': '编辑台未能打开文件管理器。文件夹是{{folder}}。',
  'desk.away': '编辑台没有回应。请确认它仍在运行，然后重试。',
  'desk.pageFailed': '页面未能完成。浏览器的原话：',
  'desk.unreadable': '页面无法识别编辑台的答复。请重新载入页面。原话：',
  'desk.unknownRequest': '编辑台无法识别{{request}}。请重新载入页面。',
  'desk.malformedRequest': '编辑台无法识别这个请求。请重新载入页面。不符合预期之处：',
  'desk.changeTooLarge': '这处改动超过{{most, number}}字节。',
  'desk.fileTooLarge': '文件超过{{most, number}} MB，远大于一份通讯。',
  'desk.guard.host': '编辑台只接受发往localhost的请求。',
  'desk.guard.otherPage': '编辑台只接受自己页面的请求。',
  'desk.guard.noOrigin': '改动须注明来自哪个页面。',
  'desk.guard.noKey': '请打开npm run desk显示的网址，其中有这个编辑台的密钥。',
  'desk.noDraft': '没有这份草稿。',
  'desk.noNewsletter': '这份草稿没有通讯原件。',
  'desk.noIssue': '资料库中没有{{id}}这一期。',
  'desk.notADraft': '“{{name}}”不是草稿的名称。草稿以月份命名，例如2021-07。',
  'desk.changedSince': '草稿已有新的改动，请再看一遍。',
  'desk.archiveChanged': '资料库中的这一期有这份草稿没有的改动，请再看一遍。',
  'desk.openErrors': '还有未处理的错误。',
  'desk.notPublished': '没有发布。检查资料库时发现：',
  'desk.nameTaken': '没有发布。译名对照中已有另一个名称的编号是{{id}}：{{zh}}（{{en}}）。',
  'desk.notBuilt': '这一期已写入资料库，但网站未能生成。生成程序的原话：',
  'desk.notPrepared': '预览未能准备好，草稿不受影响。生成程序的原话：',
  'desk.noRemote': '资料库所在的Git仓库没有可以推送的远程地址。',
  'desk.notPushed': '推送未成功。本机已提交的内容不受影响；排除以下问题后可重试。Git的原话：',
  'desk.logDamaged':
    '{{file}}的第一行无法读取。请放回这个文件的备份；也可把它所在的文件夹移到别处，再重新导入通讯或打开这一期。',
  'desk.pageNotBuilt': '编辑台未能生成自己的页面。打包程序的原话：',
  'desk.notWritable':
    '编辑台要在{{folder}}生成自己的页面，但无法写入（{{reason}}）。请把项目复制到可以写入的文件夹。',
}
