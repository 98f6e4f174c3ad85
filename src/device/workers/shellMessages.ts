/** What the page may ask of the service worker. */
export type ShellRequest = { readonly type: 'SKIP_WAITING' } | { readonly type: 'MEND_SHELL' }

/** The worker's answer to `MEND_SHELL`: whether every file of the shell is in its cache, whole and unchanged. */
export type ShellStatus = { readonly whole: boolean }

/**
 * The status that the worker gives the catalogue where the host does not answer: a browser logs a request that fails, and
 * to be without a connection is no error.
 */
export const hostIsSilent = 204
