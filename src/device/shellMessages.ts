/**
 * What a page may request from the service worker. The two may be of different releases, so these messages
 * must not change.
 */
export type ShellRequest = { readonly type: 'SKIP_WAITING' | 'MEND_SHELL' }

/**
 * The worker's answer to `MEND_SHELL`. `whole`: every file of the shell is intact in its cache. `stepsDown`: it is the
 * worker of the kill switch, and keeps no shell.
 */
export type ShellStatus = { readonly whole: boolean; readonly stepsDown?: true }

/**
 * The status that the worker returns for the catalogue if the host does not answer. A browser logs a failed request as
 * an error, and being offline is not an error.
 */
export const silentHostStatus = 204

/** The tag of the event by which a browser lets the worker look for new issues while no page is open. */
export const newsTag = 'news'
