/** The `localStorage` key of the preferences, as JSON. The app writes them and the first paint reads them. */
export const preferencesKey = 'southwest-china-reader'
