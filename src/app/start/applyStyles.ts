/** How long the app waits for the style sheet before it starts without it, in milliseconds. */
const longestWait = 400

/**
 * Prerendered pages load the style sheet for print, so that it does not delay the text; this applies it. If the
 * browser refused it because its hash is wrong, it is requested once more, past every cache.
 * @returns resolves when the sheet applies, or has not come in time
 */
export async function applyStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  const applied = Promise.all(links.map(apply))
  await Promise.race([applied, new Promise((resolve) => setTimeout(resolve, longestWait))])
}

async function apply(link: HTMLLinkElement): Promise<void> {
  if (link.media === 'print') link.media = 'all'
  // Refused, or not loaded yet.
  if (!link.sheet) await mend(link)
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
