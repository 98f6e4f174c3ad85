import type { PDFDocumentProxy } from 'pdfjs-dist'
import { Fragment, useEffect, useState } from 'react'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { LineList } from './LineList.tsx'
import { openPdf } from './openPdf.ts'
import { PdfPage } from './PdfPage.tsx'
import type { ShownLine } from './shownLine.ts'

type Props = {
  id: string
  shown: readonly ShownLine[]
  first: ShownLine | undefined
  onPoint: (line: ShownLine) => void
}

/** Each page as a picture with its lines over it; below it, the lines that have no position. */
export function PdfPages({ id, shown, first, onPoint }: Props) {
  const t = useTexts()
  const pdf = usePdf(id)
  if (pdf === undefined) return <p className="pane-word">{t('desk.opening')}</p>
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

/** The PDF of a draft while it is shown, or why it cannot be. */
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
