import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'editions.oneIssue': '请按月份指定一期。',
  'editions.invalidArchive': '资料库中有格式不符的文件。没有写出任何文件。',
  'editions.unknown': '--only {{name}}：没有这种版本。可用的有：{{offered}}',
  'editions.noPinyin': '--only {{name}}没有拼音版。可用的有：{{offered}}',
  'editions.noIssue': '{{archive}}中没有{{id}}这一期，只有{{issues, list}}。',
  'editions.notWritable': '{{path}}无法写入（{{reason}}）。请用--out DIR指定其他文件夹。',
  'editions.nothingWritten': '{{reasons}}\n没有写出任何文件。',
  'editions.noChromium': '没有写出PDF：需要Chromium或Chrome。请安装，或在环境变量CHROMIUM中注明位置。',
  'editions.chromiumFailed': '没有写出PDF：{{path}}未能打印。原话：',
  'editions.noSite': '没有写出邮件：邮件要链接到各篇，需要网站地址，例如--site https://example.org',
  'editions.most': '上限{{most}}',
  'editions.tooLarge': '过大：上限{{most}}',
  'editions.articles_other': '{{count}}篇文章，字数{{sizes, list}}，每篇上限{{most, number}}',
  'editions.articlesTooLong_other':
    '过长（单独一段已超过上限）：{{count}}篇文章，字数{{sizes, list}}，每篇上限{{most, number}}',
  'editions.next.epub': '可用苹果“图书”等阅读应用打开；Kindle请上传到amazon.com/sendtokindle。',
  'editions.next.html': '可作为邮件附件或在聊天中发送，无需联网即可打开。',
  'editions.next.pdf': '可打印，或发给理事会。',
  'editions.next.email':
    '请用邮件程序打开.eml文件，填写发件人和收件人。.email.html和.email.txt供邮件群发服务使用。',
  'editions.next.wechat': '请在电脑浏览器中打开，点击其中的按钮，再粘贴到公众号编辑器。二维码需要--site。',
  'editions.next.text': '可粘贴到只接受纯文本的地方。',

  'edition.contents': '目录',
  'edition.cover': '封面',
  'edition.about': '关于本期',
  'edition.online': '在线阅读本期',
  'edition.storyOnline': '在线阅读本篇',
  'edition.more': '本期全部报道',
  'edition.readOn': '阅读全文',
  'edition.accessibility': '纯文字，设标题和目录，每段标明语言。唯一的图片是封面，有替代文字。',
  'edition.scan': '扫码在网站阅读全部报道',
  'edition.pinyin': '拼音版',
  'edition.pinyinSource': '拼音依据CC-CEDICT词典（CC BY-SA 4.0）',
  'edition.numbered': '来源与链接',

  'edition.copy.copied': '已复制，请粘贴到公众号编辑器。',
  'edition.copy.refused': '浏览器未能复制；文章已选中，请按Ctrl+C或⌘C。',
  'edition.copy.press': '点击按钮。',
  'edition.copy.paste': '打开公众号后台，新建文章，粘贴。',
  'edition.copy.title': '标题另填。',
  'edition.copy.article': '复制文章',
  'edition.copy.part': '复制第{{number}}部分，共{{parts}}部分',
  'edition.copy.size': '{{size}}字符，上限{{most}}',
}
