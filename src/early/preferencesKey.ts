/** Where in `localStorage` the preferences lie, as JSON: the app writes them there, the first paint reads them. */
export const preferencesKey = 'southwest-china-reader'
