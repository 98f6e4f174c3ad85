import type { PDFDocumentProxy } from 'pdfjs-dist'
import { Fragment, useEffect, useState } from 'react'
import { useTranslate } from '../useTranslate.ts'
import { LineList } from './LineList.tsx'
import { PdfPage } from './PdfPage.tsx'
import type { ShownLine } from './shownLine.ts'

type Props = {
  id: string
  shown: readonly ShownLine[]
  first: ShownLine | undefined
  onPoint: (line: ShownLine) => void
}

/** Each page as a picture with its lines on top, and below it the lines that have no position. */
export function PdfPages({ id, shown, first, onPoint }: Props) {
  const t = useTranslate()
  const pdf = usePdf(id)
  if (pdf === undefined) return <p className="quiet">{t('desk.opening')}</p>
  if (typeof pdf === 'string')
    return (
      <p role="alert">
        {t('newsletter.broken')} <span lang="en">{pdf}</span>
      </p>
    )
  return (
    <>
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => {
        const lines = shown.filter(({ line }) => line.page === number)
        const boxless = lines.filter(({ line }) => !line.box)
        return (
          <Fragment key={number}>
            <PdfPage
              pdf={pdf}
              number={number}
              lines={lines.filter(({ line }) => line.box)}
              first={first}
              onPoint={onPoint}
            />
            {boxless.length > 0 && <LineList shown={boxless} first={first} onPoint={onPoint} />}
          </Fragment>
        )
      })}
    </>
  )
}

/** Returns the PDF of a draft while it is shown, or why it cannot be shown. */
function usePdf(id: string): PDFDocumentProxy | string | undefined {
  const [pdf, setPdf] = useState<PDFDocumentProxy | string>()
  useEffect(() => {
    let opened: PDFDocumentProxy | undefined
    let isGone = false
    openPdf(id).then(
      (document) => {
        opened = document
        if (isGone) void document.loadingTask.destroy()
        else setPdf(document)
      },
      (error: Error) => setPdf(error.message),
    )
    return () => {
      isGone = true
      void opened?.loadingTask.destroy()
    }
  }, [id])
  return pdf
}

/**
 * Opens the PDF of a draft. Nothing in it runs: no script, no form, no link. The library is larger than the rest of the
 * page, so it is loaded with the first PDF.
 */
async function openPdf(id: string): Promise<PDFDocumentProxy> {
  const [{ getDocument, GlobalWorkerOptions }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ])
  GlobalWorkerOptions.workerSrc = worker.default
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
