/** What the app tells the window once the page is in its hands. */
export const startedEvent = 'reader-started'
