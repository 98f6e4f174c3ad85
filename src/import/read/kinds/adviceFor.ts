import type { BilingualSentence } from '../../../draft/editorMessage.ts'

/** Kinds of files that we do not read, by their endings, and how to get from each to one that we do. */
const advices: readonly { readonly endings: readonly string[]; readonly advice: BilingualSentence }[] = [
  {
    endings: ['.doc', '.docm', '.dot', '.rtf', '.wps'],
    advice: {
      en: 'save it as .docx in Word, WPS or LibreOffice',
      zh: '请用Word、WPS或LibreOffice另存为.docx',
    },
  },
  {
    endings: ['.pages'],
    advice: {
      en: 'save it as .docx: in Pages choose File, Export To, Word',
      zh: '请另存为.docx：在Pages中选“文件”“导出为”“Word”',
    },
  },
  {
    endings: ['.ppt', '.odp'],
    advice: { en: 'save it as .pptx', zh: '请另存为.pptx' },
  },
  {
    endings: ['.xls', '.xlsx', '.ods'],
    advice: {
      en: 'copy the text into a Word document, or print it to PDF',
      zh: '请把文字复制到Word文档中，或打印为PDF',
    },
  },
  {
    endings: ['.msg'],
    advice: { en: 'save the mail as .eml or .html', zh: '请把邮件另存为.eml或.html' },
  },
  {
    endings: ['.jpg', '.jpeg', '.png', '.tif', '.tiff'],
    advice: {
      en: 'run text recognition (OCR) over the picture and save the result as .docx or .pdf',
      zh: '请对图片做文字识别（OCR），把结果存为.docx或.pdf',
    },
  },
  {
    endings: ['.zip', '.rar', '.7z'],
    advice: { en: 'unpack it and import the newsletter itself', zh: '请先解压，再导入通讯文件本身' },
  },
]

const usual: BilingualSentence = { en: 'export the newsletter as one of these', zh: '请把通讯导出为其中一种' }

/** How to get from a kind of file that we do not read to one that we do. */
export function adviceFor(ending: string): BilingualSentence {
  return advices.find(({ endings }) => endings.includes(ending))?.advice ?? usual
}
