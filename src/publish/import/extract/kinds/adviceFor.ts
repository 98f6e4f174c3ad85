import type { SaidInBoth } from '../../../../archive/draft/editorMessage.ts'

/** How to get from a kind of file that we do not read to one that we do. */
export function adviceFor(ending: string): SaidInBoth {
  switch (ending) {
    case '.doc':
    case '.docm':
    case '.dot':
    case '.rtf':
    case '.wps':
      return {
        en: 'save it as .docx in Word, WPS or LibreOffice',
        zh: '请用Word、WPS或LibreOffice另存为.docx',
      }
    case '.pages':
      return {
        en: 'save it as .docx: in Pages choose File, Export To, Word',
        zh: '请另存为.docx：在Pages中选“文件”“导出为”“Word”',
      }
    case '.ppt':
    case '.odp':
      return { en: 'save it as .pptx', zh: '请另存为.pptx' }
    case '.xls':
    case '.xlsx':
    case '.ods':
      return {
        en: 'copy the text into a Word document, or print it to PDF',
        zh: '请把文字复制到Word文档中，或打印为PDF',
      }
    case '.msg':
      return { en: 'save the mail as .eml or .html', zh: '请把邮件另存为.eml或.html' }
    case '.jpg':
    case '.jpeg':
    case '.png':
    case '.tif':
    case '.tiff':
      return {
        en: 'run text recognition (OCR) over the picture and save the result as .docx or .pdf',
        zh: '请对图片做文字识别（OCR），把结果存为.docx或.pdf',
      }
    case '.zip':
    case '.rar':
    case '.7z':
      return { en: 'unpack it and import the newsletter itself', zh: '请先解压，再导入通讯文件本身' }
    default:
      return { en: 'export the newsletter as one of these', zh: '请把通讯导出为其中一种' }
  }
}
