/** The colour of the page in either theme, once more than in the tokens, for the bar that a browser draws around it. */
export const themeColors = { light: '#faf6ee', dark: '#171411' } as const
