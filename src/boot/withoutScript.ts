/** The query of an address that the host answers instead of the service worker, because no script runs. */
export const withoutScript = 'noscript'

/** The tag in the shell's head that leads a browser without script to the host's page. */
export const leadToHost = `<noscript><meta http-equiv="refresh" content="0;url=?${withoutScript}" /></noscript>`
