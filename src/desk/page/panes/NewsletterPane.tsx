import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import {
  type ComponentProps,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { UnplacedText } from '../../../draft/draft.ts'
import { type KeyPlace, whereKeysAre } from '../../../draft/whereInDraft.ts'
import type { NewsletterLine } from '../../api/findings.ts'
import { useDraft, useDraftId } from '../draft/draftSync.ts'
import { attend, useAttention } from '../draft/editorStore.ts'
import { useAnswer } from '../draft/requests.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useTranslate } from '../language.ts'

/** The newsletter next to the text. Lines that are in a story are grey; lines that are in none are marked. */
export function NewsletterPane() {
  const t = useTranslate()
  const id = useDraftId()
  // Typing and moving in the text come first; the lines follow.
  const { draft, source } = useDeferredValue(useDraft())
  const { key, from } = useDeferredValue(useAttention())
  const { data: lines, error } = useAnswer('GET drafts/ID/lines')
  const { stories, unplaced } = draft
  const places = useMemo(() => whereKeysAre({ stories, unplaced }), [stories, unplaced])
  if (source === undefined) return <p className="quiet">{t('newsletter.none')}</p>
  if (error) return <FaultAlert error={error} />
  if (!lines) return <p className="quiet">{t('desk.opening')}</p>
  const found = lines.map((line) => placedLine(line, places, unplaced, key))
  const first = from === 'newsletter' ? -1 : found.findIndex(({ isFramed }) => isFramed)
  const shown = found.map((line, at) => ({ ...line, isFirst: at === first }))
  return source.toLowerCase().endsWith('.pdf') ? (
    <PdfPages key={id} id={id} shown={shown} />
  ) : (
    <LineList shown={shown} />
  )
}

/** A line of the newsletter as the pane shows it. */
type ShownLine = ReturnType<typeof placedLine>

/** With whether it is the first line of what the editor looks at. */
type LinesProps = { shown: readonly (ShownLine & { readonly isFirst: boolean })[] }

/** The lines of the newsletter, page by page: of Word, HTML and text, and lines of a PDF without a position. */
function LineList({ shown }: LinesProps) {
  const t = useTranslate()
  return (
    <ol className="newsletter-lines">
      {shown.map((one) => (
        <li key={`${one.line.page}-${one.line.line}`} data-heading={one.line.heading}>
          <LineButton one={one}>
            {one.state === 'unplaced' && <span className="visually-hidden">{t('newsletter.unplaced')} </span>}
            {one.line.text}
          </LineButton>
        </li>
      ))}
    </ol>
  )
}

type ButtonProps = ComponentProps<'button'> & { one: LinesProps['shown'][number] }

/** A line, which leads to its text. Scrolls into view if it is the first line of what the editor looks at. */
function LineButton({ one: { place, state, isFramed, isFirst }, ...button }: ButtonProps) {
  return (
    <button
      type="button"
      ref={isFirst ? toMiddle : undefined}
      className="newsletter-line"
      disabled={!place}
      data-state={state}
      data-framed={isFramed}
      onClick={() => place && attend(place.key, 'newsletter')}
      {...button}
    />
  )
}

/** Scrolls the pane to a line. In a narrow window, the text beside the pane stays in view. */
function toMiddle(line: HTMLElement | null): void {
  const pane = line?.closest('.draft-pane')
  if (!line || !pane) return
  const distance = line.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += distance - pane.clientHeight / 2
}

/** Finds where a line's text is now, and whether the editor looks at it. */
export function placedLine(
  line: NewsletterLine,
  places: ReadonlyMap<string, KeyPlace>,
  unplaced: readonly UnplacedText[],
  attended: string | undefined,
) {
  const removed = unplaced.find((text) => text.expected && isPartOf(line, text))
  const candidates: KeyPlace[] = removed
    ? [{ kind: 'unplaced', key: removed.key }]
    : line.keys.flatMap((key) => places.get(key) ?? [])
  const place = candidates.find(({ key }) => key === attended) ?? candidates[0]
  return {
    line,
    /** Where its text is now. Undefined if the draft does not have it. */
    place,
    state: place?.kind ?? 'left',
    /** Whether the editor looks at its text. */
    isFramed: attended !== undefined && place?.key === attended,
  }
}

/** Whether the line is in a text that was removed from the pair that the line became. One language may be removed alone. */
function isPartOf({ keys, text: printed }: NewsletterLine, { key, text }: UnplacedText): boolean {
  const isKin = keys.some((own) => key === own || key.startsWith(`${own}/`) || key.startsWith(`${own}+`))
  if (!isKin) return false
  const [all = '', part = ''] = [text, printed].map((one) => one.replace(/[^\p{L}\p{N}]/gu, ''))
  return all.includes(part.slice(-8)) || part.includes(all)
}

/** Each page as a picture with its lines on top, and below them the lines that have no position. */
function PdfPages({ id, shown }: LinesProps & { id: string }) {
  const t = useTranslate()
  const { data: pdf, error } = useQuery({
    queryKey: ['pdf', id],
    queryFn: () => openPdf(id),
    staleTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => () => void pdf?.loadingTask.destroy(), [pdf])
  if (error) return <FaultAlert error={error}>{t('newsletter.broken')}</FaultAlert>
  if (!pdf) return <p className="quiet">{t('desk.opening')}</p>
  const boxless = shown.filter(({ line }) => !line.box)
  return (
    <>
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
        <PdfPage key={number} {...{ id, pdf, number, shown }} />
      ))}
      {boxless.length > 0 && <LineList shown={boxless} />}
    </>
  )
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
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    isEvalSupported: false,
    verbosity: 0,
  }).promise
}

/** The part of a document that a page needs. */
type PageProps = LinesProps & { id: string; pdf: Pick<PDFDocumentProxy, 'getPage'>; number: number }

/** A4 in points, until the page is read. */
const usual = { width: 595, height: 842 }

/** One page: its picture, drawn when the page comes near the view, with a button on each line. */
export function PdfPage({ id, pdf, number, shown }: PageProps) {
  const t = useTranslate()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data: page, error } = useQuery({
    queryKey: ['pdf', id, number],
    queryFn: () => pdf.getPage(number),
    enabled: useNearView(frame),
    staleTime: Number.POSITIVE_INFINITY,
    // A page is no plain data.
    structuralSharing: false,
  })
  useEffect(() => page && draw(page, canvas.current), [page])
  const size = page?.getViewport({ scale: 1 }) ?? usual
  return (
    <div className="pdf-page" ref={frame} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <canvas ref={canvas} role="img" aria-label={t('newsletter.page', { number })} />
      <FaultAlert error={error}>{t('newsletter.broken')}</FaultAlert>
      {shown.map(
        (one) =>
          one.line.page === number &&
          one.line.box && (
            <LineButton
              key={one.line.line}
              one={one}
              tabIndex={-1}
              aria-label={one.line.text}
              style={boxStyle(one.line.box, size)}
            />
          ),
      )}
    </div>
  )
}

/** In percent of the page, so that the boxes follow its width. */
function boxStyle(box: NonNullable<NewsletterLine['box']>, { width, height }: typeof usual) {
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
