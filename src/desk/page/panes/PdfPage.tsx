import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslate } from '../useTranslate.ts'
import { useFramed } from './LineList.tsx'
import type { ShownLine } from './shownLine.ts'
import './PdfPage.css'

type Props = {
  pdf: Pages
  number: number
  lines: readonly ShownLine[]
  first: ShownLine | undefined
  onPoint: (line: ShownLine) => void
}

/** The part of a document that a page needs. */
type Pages = Pick<PDFDocumentProxy, 'getPage'>

type Size = { readonly width: number; readonly height: number }

/** A4 in points, until the page is read. */
const usual: Size = { width: 595, height: 842 }

/** One page: its picture, drawn when the page comes near the view, with a button on each line. */
export function PdfPage({ pdf, number, lines, first, onPoint }: Props) {
  const t = useTranslate()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const isNear = useNearView(frame)
  const { size, fault } = usePicture(pdf, number, canvas, isNear)
  const framed = useFramed<HTMLButtonElement>(first)
  return (
    <div className="pdf-page" ref={frame} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <canvas ref={canvas} role="img" aria-label={t('newsletter.page', { number })} />
      {fault !== undefined && (
        <p role="alert">
          {t('newsletter.broken')} <span lang="en">{fault}</span>
        </p>
      )}
      {lines.map((one) => (
        <button
          key={one.line.line}
          type="button"
          ref={one === first ? framed : undefined}
          className="pdf-line"
          tabIndex={-1}
          disabled={!one.place}
          data-state={one.state}
          data-framed={one.isFramed}
          aria-label={one.line.text}
          style={boxStyle(one, size)}
          onClick={() => onPoint(one)}
        />
      ))}
    </div>
  )
}

/** In percent of the page, so that the boxes follow its width. */
function boxStyle({ line: { box } }: ShownLine, { width, height }: Size) {
  if (!box) return {}
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`
  return {
    insetInlineStart: share(box.x, width),
    insetBlockStart: share(box.y, height),
    inlineSize: share(box.width, width),
    blockSize: share(box.height, height),
  }
}

/** Draws the page at its width on the screen. Returns its size in points, and why it has no picture. */
function usePicture(
  pdf: Pages,
  number: number,
  canvas: RefObject<HTMLCanvasElement | null>,
  isNear: boolean,
): { size: Size; fault: string | undefined } {
  const [size, setSize] = useState(usual)
  const [fault, setFault] = useState<string>()
  useEffect(() => {
    if (!isNear) return undefined
    let stop: () => void = () => undefined
    let isGone = false
    pdf.getPage(number).then(
      (page) => {
        if (isGone) return
        const { width, height } = page.getViewport({ scale: 1 })
        setSize({ width, height })
        setFault(undefined)
        stop = draw(page, canvas.current)
      },
      // A closed document rejects pages that were requested before.
      (error: Error) => {
        if (!isGone) setFault(error.message)
      },
    )
    return () => {
      isGone = true
      stop()
    }
  }, [pdf, number, canvas, isNear])
  return { size, fault }
}

/** Returns a function that stops the drawing. */
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
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '100%' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, isNear])
  return isNear
}
