import type { PDFDocumentProxy } from 'pdfjs-dist'

let library: Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> | undefined

/** Loads the library with the first PDF: it is larger than the rest of the page. */
async function pdfjs() {
  library ??= Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ]).then(([loaded, worker]) => {
    loaded.GlobalWorkerOptions.workerSrc = worker.default
    return loaded
  })
  return library
}

/** Opens the PDF of a draft. Nothing in it runs: no script, no form, no link. */
export async function openPdf(id: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await pdfjs()
  return getDocument({
    url: `/api/drafts/${id}/source`,
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    isEvalSupported: false,
    enableXfa: false,
    disableRange: true,
    disableStream: true,
    verbosity: 0,
  }).promise
}
