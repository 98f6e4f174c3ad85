/** The event that the app dispatches on the window when it has taken over the page. */
export const startedEvent = 'reader-started'
