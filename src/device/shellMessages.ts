/** The requests that a page may send to the service worker. */
export type ShellRequest = { readonly type: 'SKIP_WAITING' } | { readonly type: 'MEND_SHELL' }

/**
 * The worker's answer to `MEND_SHELL`: whether every file of the shell is in its cache, whole and unchanged. `stepsDown`:
 * it is the worker of the kill switch, and keeps no shell.
 */
export type ShellStatus = { readonly whole: boolean; readonly stepsDown?: true }

/**
 * The status that the worker returns for the catalogue when the host does not answer. A browser logs a failed request
 * as an error, and being offline is no error.
 */
export const silentHostStatus = 204
