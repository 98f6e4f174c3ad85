/**
 * Prerendered pages load the style sheet for print, so that it does not delay the text; this applies it. If the
 * browser refused it because its hash is wrong, it is requested once more, past every cache.
 */
export function applyStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (link.media === 'print') link.media = 'all'
    // Refused, or not loaded yet.
    if (!link.sheet) void mend(link)
  }
}

async function mend(link: HTMLLinkElement): Promise<void> {
  const { href, integrity } = link
  const isRefused = await fetch(href, { integrity }).then(
    () => false,
    () => true,
  )
  if (!isRefused) return
  await fetch(href, { integrity, cache: 'reload' }).then(
    () => link.replaceWith(link.cloneNode()),
    // The page keeps its inline styles.
    () => {},
  )
}
