/** A card as a picture, to show and to share. */
type CardPicture = {
  /** A `data:` address: WeChat does not save a pressed picture with a `blob:` address. */
  readonly address: string
  readonly file: File
  /** Its text, for readers who do not see it. */
  readonly description: string
  readonly width: number
  readonly height: number
}

/** Makes a picture of a `ShareCard` as the browser lays it out. Rejects if the browser cannot draw or save it. */
export function cardPicture(card: HTMLElement, name: string): Promise<CardPicture> {
  return new Promise((resolve, reject) => {
    const canvas = drawCard(card)
    const { width, height } = canvas
    const description = Array.from(card.querySelectorAll('p'), ({ textContent }) => textContent).join(' · ')
    canvas.toBlob((blob) => {
      if (!blob) return reject(new Error('canvas'))
      const file = new File([blob], name, { type: blob.type })
      resolve({ address: canvas.toDataURL(), file, description, width, height })
    })
  })
}

/** Copies what the card is made of: the backgrounds of its elements, its QR code and its texts. */
function drawCard(card: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('canvas')
  const { left, top, width, height } = card.getBoundingClientRect()
  Object.assign(canvas, { width, height: Math.round(height) })
  context.translate(-left, -top)
  context.imageSmoothingEnabled = false
  const nodes = document.createTreeWalker(card, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node: Node | null = card; node; node = nodes.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    if (!element) continue
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (node instanceof Text) drawText(context, node, style)
    else if (node instanceof HTMLCanvasElement) context.drawImage(node, box.x, box.y, box.width, box.height)
    else {
      context.fillStyle = style.backgroundColor
      context.fillRect(box.x, box.y, box.width, box.height)
    }
  }
  return canvas
}

/** Draws each Han character and each run of others where it is, so that lines break and space their signs as on the page. */
function drawText(context: CanvasRenderingContext2D, node: Text, style: CSSStyleDeclaration): void {
  const { color, fontFamily, fontSize, fontWeight } = style
  context.fillStyle = color
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const range = new Range()
  const draw = (text: string, start: number) => {
    range.setStart(node, start)
    range.setEnd(node, start + text.length)
    const [line, next] = range.getClientRects()
    // A run that has no room in a line is drawn sign by sign.
    if (next && text.length > 1) for (const one of text.matchAll(/./gsu)) draw(one[0], start + one.index)
    else if (line)
      context.fillText(text, line.x, line.y + line.height / 2 + 0.36 * Number.parseFloat(fontSize))
  }
  for (const run of node.data.matchAll(/\p{sc=Han}|[^\s\p{sc=Han}]+/gu)) draw(run[0], run.index)
}
