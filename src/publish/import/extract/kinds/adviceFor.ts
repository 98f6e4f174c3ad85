/** How to get from a kind of file that we do not read to one that we do. */
export function adviceFor(ending: string): string {
  switch (ending) {
    case '.doc':
    case '.docm':
    case '.dot':
    case '.rtf':
    case '.wps':
      return 'save it as .docx in Word, WPS or LibreOffice'
    case '.pages':
      return 'save it as .docx: in Pages choose File, Export To, Word'
    case '.ppt':
    case '.odp':
      return 'save it as .pptx'
    case '.xls':
    case '.xlsx':
    case '.ods':
      return 'copy the text into a Word document, or print it to PDF'
    case '.msg':
      return 'save the mail as .eml or .html'
    case '.jpg':
    case '.jpeg':
    case '.png':
    case '.tif':
    case '.tiff':
      return 'run text recognition (OCR) over the picture and save the result as .docx or .pdf'
    case '.zip':
    case '.rar':
    case '.7z':
      return 'unpack it and import the newsletter itself'
    default:
      return 'export the newsletter as one of these'
  }
}
