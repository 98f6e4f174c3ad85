import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'site.invalidArchive': '资料库中有格式不符的文件。没有构建。',
  'site.openErrors_other':
    '资料库中有{{count}}个未处理的错误。请逐一改正；若要认可，请把规则、篇名和理由写入所属一期的“accepted”。若要照原样构建，请加上--with-errors。没有构建。',
  'site.builtWithErrors_other': '构建时仍有{{count}}个未处理的错误，读者会看到。',
  'site.built': '已构建到{{out}}/，网址路径为{{base}}。共{{issues, number}}期、{{stories, number}}篇。',
  'site.missingIssues':
    '上次构建有{{issues, list}}，这次没有。已存有的设备会保留。若要撤回某期，请写入期刊文件旁的withdrawn.json。',
  'site.missingGlossary':
    '上次构建有译名对照，这次没有。已存有的设备会保留。若是由期刊文件旁的names.json生成的，请恢复该文件；若要撤回，请在该文件中写入：{{none}}',
  'site.clock.behind':
    '上次构建的日期是{{before, date}}，而本机时钟是{{now, date}}。这次构建仍排在其后。在那一天之前，请用--after加网站地址构建，设备才会接受每次构建。',
  'site.clock.newest':
    '本机时钟是{{now, date}}，而最新一期是{{newest, date}}。若时钟有误，请校准后重新构建：已有更新版本的设备不会接受这次构建。',
  'site.clock.ahead':
    '本机时钟是{{now, date}}，而上次构建的日期是{{before, date}}。若时钟有误，请勿部署这次构建：设备收到后不会接受更早的版本。',
  'site.after.unreadable':
    '--after {{from}}无法读取：{{reason}}。请指定构建所在的文件夹或网站地址；首次发布请去掉--after。没有构建。',
  'site.after.clock':
    '本机时钟是{{now, date}}，而--after {{from}}所在服务器的时钟是{{host, date}}。设备收到未来的构建后，不会接受更晚的版本。请校准时钟后重新构建。没有构建。',
  'site.after.format': '--after {{from}}不是这个版本能识别的目录。没有构建。',
  'site.out.blocked':
    '--out {{out}}经过一个文件，或循环指向自身。请指定一个只用于构建的文件夹，例如--out site',
  'site.out.replacesProject':
    '--out {{out}}会用构建结果替换整个项目。请指定一个只用于构建的文件夹，例如--out site',
  'site.out.replaces':
    '--out {{out}}会用构建结果替换{{folder}}。请指定一个只用于构建的文件夹，例如--out site',
  'site.out.inside':
    '--out {{out}}在构建要读取的{{folder}}之中。请指定一个只用于构建的文件夹，例如--out site',
  'site.out.file': '--out {{out}}是文件。请指定一个只用于构建的文件夹，例如--out site',
  'site.out.other': '--out {{out}}中有构建以外的内容。请清空，或指定一个只用于构建的文件夹，例如--out site',
  'site.fileGone': '构建期间，{{folder}}中的{{path}}不见了：有其他程序在改动该文件夹。请重新构建。',
  'site.locked': '另一个构建正在写入{{folder}}。若没有，请删除{{lock}}。',
  'site.noLicence':
    '脚本包含{{folder}}，但没有说明其许可证。其package.json须注明许可证，并附有许可证全文的LICENSE文件。请换用其他版本或其他软件。',
  'site.port.reserved': '端口{{port}}只有本机管理员可用。请换一个，例如{{another}}',
  'site.port.taken': '端口{{port}}及之后的端口都被其他程序占用。请换一个，例如{{another}}',
  'site.port.noLoopback': '本机没有127.0.0.1这个地址。请启用环回接口。',

  'feed.note': '编者注：',
  'feed.sources': '信息来源：',
  'feed.link': '原文链接',
  'feed.edition.en': '本期EPUB，英文',
  'feed.edition.zh': '本期EPUB，中文',
  'feed.edition.both': '本期EPUB，对照',
  'feed.edition.page': '本期单文件网页',

  'manifest.name': '西南地区商务通讯',
  'manifest.shortName': '西南地区',
  'manifest.description':
    '成都、重庆、贵州、云南的商务新闻，中英双语，保存在设备上，离线可读。Southwest China Reader',
  'manifest.front': '各期报道，按地区和主题筛选',
  'manifest.story': '同一篇报道的中英文对照',
  'manifest.issues': '往期',
  'manifest.search': '搜索',
  'manifest.settings': '设置',
}
