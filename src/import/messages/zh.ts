import type { Translation } from '../../messages/message.ts'
import type { en } from './en.ts'

export const zh: Translation<typeof en> = {
  'import.oneFile': '请指定一个要导入的文件。',
  'import.noText': '文件中没有文字。若是扫描件，请先做文字识别（OCR）。',
  'import.noStory': '没有找到带正文的标题。标题须独占一行，与正文分开，末尾不加句号。',
  'import.noLanguage':
    '这份通讯没有一篇含有{{language, language}}。若原件只有一种语言，请加上--one-language；若不是，请检查文件是否丢失了文字。',
  'import.notAMonth': '“{{given}}”不是月份。请写作YYYY-MM，例如2021-07（在终端中：--issue 2021-07）。',
  'import.noMonth':
    '文件名、标题和各篇日期都没有说明是哪个月的通讯。请填写月份（在终端中：--issue YYYY-MM）。',
  'import.tooMany':
    '这份通讯有{{found, number}}{{what, text}}，上限为{{most, number}}，远多于任何一份通讯。请检查是否选对了文件，或分几次导入。',
  'import.tooMany.lines': '行',
  'import.tooMany.characters': '个字符',
  'import.tooMany.headlines': '个标题',
  'import.tooMany.bodyPairs': '对标题与段落',
  'import.tooMany.figures': '个数字',
  'import.tooMany.sentencePairs': '对英文与中文句子',
}
