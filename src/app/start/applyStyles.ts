/**
 * The build's pages bring the style sheet as one for print, so that it holds up no text: it is put on. One that the
 * browser refused, since it is not what the build wrote, is asked for once more, past every cache that has kept it so.
 */
export function applyStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (link.media === 'print') link.media = 'all'
    // Refused, or still on its way.
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
    // The page has the styles that stand in it.
    () => {},
  )
}
