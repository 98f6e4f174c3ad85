/** The page with which the service worker answers navigations. */
export const shellFile = 'shell.html'

/**
 * The same bytes as plain text. Some delivery networks edit every page on its way, to measure visits or to save
 * bytes, but leave other types as they are.
 */
export const shellCopy = 'shell.txt'
