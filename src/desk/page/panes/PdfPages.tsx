import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { Fragment, type RefObject, useEffect, useRef, useState } from 'react'
import { FaultAlert } from '../FaultMessage.tsx'
import { useTranslate } from '../language.ts'
import { LineButton, LineList, type LinesProps, type ShownLine } from './NewsletterLines.tsx'

/** Each page as a picture with its lines on top, and below it the lines that have no position. */
export function PdfPages({ id, shown, first }: LinesProps & { id: string }) {
  const t = useTranslate()
  const { data: pdf, error } = useQuery({
    queryKey: ['pdf', id],
    queryFn: () => openPdf(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  useEffect(() => () => void pdf?.loadingTask.destroy(), [pdf])
  if (error) return <FaultAlert error={error}>{t('newsletter.broken')}</FaultAlert>
  if (!pdf) return <p className="quiet">{t('desk.opening')}</p>
  return Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => {
    const onPage = shown.filter(({ line }) => line.page === number)
    const boxless = onPage.filter(({ line }) => !line.box)
    return (
      <Fragment key={number}>
        <PdfPage {...{ id, pdf, number, first }} shown={onPage.filter(({ line }) => line.box)} />
        {boxless.length > 0 && <LineList shown={boxless} first={first} />}
      </Fragment>
    )
  })
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

/** The part of a document that a page needs. */
type PageProps = LinesProps & { id: string; pdf: Pick<PDFDocumentProxy, 'getPage'>; number: number }

/** A4 in points, until the page is read. */
const usual = { width: 595, height: 842 }

/** One page: its picture, drawn when the page comes near the view, with a button on each line. */
export function PdfPage({ id, pdf, number, shown, first }: PageProps) {
  const t = useTranslate()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data: page, error } = useQuery({
    queryKey: ['pdf', id, number],
    queryFn: () => pdf.getPage(number),
    enabled: useNearView(frame),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // A page is no plain data.
    structuralSharing: false,
  })
  useEffect(() => page && draw(page, canvas.current), [page])
  const size = page?.getViewport({ scale: 1 }) ?? usual
  return (
    <div className="pdf-page" ref={frame} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <canvas ref={canvas} role="img" aria-label={t('newsletter.page', { number })} />
      <FaultAlert error={error}>{t('newsletter.broken')}</FaultAlert>
      {shown.map((one) => (
        <LineButton
          key={one.line.line}
          one={one}
          isFirst={one === first}
          tabIndex={-1}
          aria-label={one.line.text}
          style={boxStyle(one, size)}
        />
      ))}
    </div>
  )
}

/** In percent of the page, so that the boxes follow its width. */
function boxStyle({ line: { box } }: ShownLine, { width, height }: typeof usual) {
  if (!box) return {}
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`
  return {
    insetInlineStart: share(box.x, width),
    insetBlockStart: share(box.y, height),
    inlineSize: share(box.width, width),
    blockSize: share(box.height, height),
  }
}

/** Draws a page at its width on the screen. Returns a function that stops the drawing. */
function draw(page: PDFPageProxy, canvas: HTMLCanvasElement | null): () => void {
  if (!canvas) return () => undefined
  const natural = page.getViewport({ scale: 1 })
  const shown = canvas.parentElement?.clientWidth ?? natural.width
  const viewport = page.getViewport({ scale: (shown / natural.width) * Math.min(2, devicePixelRatio) })
  canvas.width = viewport.width
  canvas.height = viewport.height
  const task = page.render({ canvas, viewport })
  // Stopping a drawing is not a failure.
  task.promise.catch(() => undefined)
  return () => task.cancel()
}

/** Whether the element has ever come within a screen of the view. */
function useNearView(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!element.current || isNear) return undefined
    const near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '100%' },
    )
    near.observe(element.current)
    return () => near.disconnect()
  }, [element, isNear])
  return isNear
}
