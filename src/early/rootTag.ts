/** What in the service worker's page the worker puts a story's words before: the empty element that the app renders into. */
export const rootTag = '<div id="root">'
