/** The page's colour in each theme, for the bar around it that the browser draws. The tokens have the same values. */
export const themeColors = { light: '#faf6ee', dark: '#171411' } as const
