import type { Page } from '@playwright/test'

/** The elements that have shifted since the page was opened, from the browser's layout-shift entries. */
export function findLayoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = []
        const note = (entry: PerformanceEntry) => {
          const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : []
          found.push(
            ...sources.map(({ node }) =>
              node instanceof Element ? node.outerHTML : (node?.nodeValue ?? 'what is there no more'),
            ),
          )
        }
        const observer = new PerformanceObserver((list) => list.getEntries().forEach(note))
        observer.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(found.map((html) => html.slice(0, 120))), 300)
      }),
  )
}

/**
 * Finds what is already on the screen and moves when the rest of the page arrives. On a slow connection, a
 * browser that paints while it reads may show any beginning of a page. So this removes nodes from the end,
 * one by one, and compares the positions of texts, pictures and controls with those in the complete page.
 * Half a label, link, headline or cell may still move. Returns what moved, from where to where, and what had not
 * arrived.
 */
export async function findMovedByRest(page: Page): Promise<string[]> {
  return page.evaluate(takeApart, await page.evaluateHandle(measurePage))
}

type Measured = {
  readonly node: Node
  readonly html: string
  readonly piece: Element | null | undefined
  readonly whole: DOMRect | undefined
  /** Where it is now; undefined if it is not on the screen. */
  readonly seenAt: () => DOMRect | undefined
}

/** Every element and text of the body in the order of the page. */
function measurePage(): Measured[] {
  const range = document.createRange()
  function rectOf(node: Node): DOMRect | undefined {
    if (node instanceof Text) {
      range.selectNode(node)
      return node.data.trim() ? range.getClientRects()[0] : undefined
    }
    const isPainted = node instanceof Element && node.matches('svg, img, canvas, input, button, select')
    return isPainted ? node.getBoundingClientRect() : undefined
  }
  function seenAt(node: Node): DOMRect | undefined {
    const rect = rectOf(node)
    const element = node instanceof Element ? node : node.parentElement
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined
    const { left, top, right, bottom } = rect ?? new DOMRect()
    return right > Math.max(0, left) && bottom > Math.max(0, top) && top < innerHeight ? rect : undefined
  }
  const measured: Measured[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node instanceof Element ? node : node.parentElement
    measured.push({
      node,
      html: (node instanceof Element ? node.outerHTML : (node.nodeValue ?? '')).slice(0, 80),
      piece: element?.closest('label, a, button, td, th, p, h1'),
      whole: rectOf(node),
      seenAt: () => seenAt(node),
    })
  }
  return measured
}

function takeApart(measured: readonly Measured[]): string[] {
  const place = ({ left, top }: DOMRect) => `${Math.round(left)},${Math.round(top)}`
  const isElsewhere = (one: DOMRect, other: DOMRect) =>
    Math.abs(one.left - other.left) > 1 || Math.abs(one.top - other.top) > 1
  const moved = new Map<Node, string>()
  for (const [index, missing] of [...measured.entries()].reverse()) {
    missing.node.parentNode?.removeChild(missing.node)
    for (const { node, html, piece, whole, seenAt } of measured.slice(0, index)) {
      if (!whole || moved.has(node) || (piece && piece === missing.piece)) continue
      const early = seenAt()
      if (early && isElsewhere(early, whole))
        moved.set(node, `${html}: ${place(early)} → ${place(whole)} without ${missing.html}`)
    }
  }
  return [...moved.values()]
}

/** The page's colour, and the colour that it requests for the browser's bar. */
export function colours(page: Page): Promise<{ page: string; bar: string | undefined }> {
  return page.evaluate(() => {
    const numbers = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
    const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
    return {
      page: `#${numbers.map((number) => Number(number).toString(16).padStart(2, '0')).join('')}`,
      bar: metas.find(({ media }) => matchMedia(media).matches)?.content,
    }
  })
}
