/** A part of the app's code did not arrive: there is no connection, or the server has only a newer release's. */
export class PartError extends Error {}

/** Imports a part of the app that a first visit does without. Throws a `PartError`. */
export function importPart<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch((cause: unknown) => {
    throw new PartError('a part of the app did not arrive', { cause })
  })
}

/**
 * Loads the page again if the server has it: a newer release may have replaced the part that is missing, or the browser keeps a
 * damaged one. Does so once for each entry of the history, so a release without that part cannot repeat it.
 */
export async function reloadOnce(): Promise<void> {
  const { href } = location
  if (history.state?.isReloaded) return
  await fetchPartsAgain()
  const page = await fetch(href, { cache: 'no-store' }).catch(() => undefined)
  if (!page?.ok || location.href !== href) return
  history.replaceState({ ...history.state, isReloaded: true }, '')
  // A sandboxed page cannot write its history.
  if (history.state?.isReloaded) location.reload()
}

/** Requests the parts that this page names once more, past every cache. */
export async function fetchPartsAgain(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')
  await Promise.allSettled(
    Array.from(links, ({ href, integrity }) => fetch(href, { integrity, cache: 'reload' })),
  )
}
