/** The tag of the empty element that the app renders into. The service worker puts a story's text before it. */
export const rootTag = '<div id="root">'
