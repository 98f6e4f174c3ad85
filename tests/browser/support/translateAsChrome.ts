/**
 * Runs in the page: changes it as Chrome's translator does. It puts each text into two `font` elements of its own, now
 * and whenever another text comes. Its words here are the text between guillemets.
 */
export function translateAsChrome(): void {
  const isLeft = 'script, style, noscript, textarea, font, [translate=no]'
  function translate(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Node[] = root instanceof Text ? [root] : []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      if (!text.textContent?.trim() || !text.parentElement || text.parentElement.closest(isLeft)) continue
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      inner.textContent = `«${text.textContent}»`
      text.parentNode?.replaceChild(outer, text)
    }
  }
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) translate(node)
  })
  const begin = () => {
    translate(document.body)
    watch.observe(document.body, { childList: true, subtree: true })
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin)
  else begin()
}
