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
  if (history.state?.isReloaded || !(await canLoadAgain())) return
  history.replaceState({ ...history.state, isReloaded: true }, '')
  // A sandboxed page cannot write its history.
  if (history.state?.isReloaded) location.reload()
}

/** The same, each time that the reader asks: a browser does not import a part again that has failed. */
export async function reloadIfThere(): Promise<void> {
  if (await canLoadAgain()) location.reload()
}

/** Whether the server has the page. Before it asks, it has the scripts of this page fetched once more, past every cache. */
async function canLoadAgain(): Promise<boolean> {
  const { href } = location
  // A part that was imported later has no link, but the browser lists what it has fetched.
  const parts = `${location.origin}${import.meta.env.BASE_URL}assets/`
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(parts))
  await Promise.allSettled(scripts.map(({ name }) => fetch(name, { cache: 'reload' })))
  const page = await fetch(href, { cache: 'no-store' }).catch(() => undefined)
  return page?.ok === true && location.href === href
}
