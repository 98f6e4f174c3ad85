/** What ends the address of a page that the host, and not the service worker, is to answer: no script runs there. */
export const withoutScript = 'noscript'

/** What in the shell's head leads a browser without script to the host's page. */
export const leadToHost = `<noscript><meta http-equiv="refresh" content="0;url=?${withoutScript}" /></noscript>`
