/** How many saved stories the page shows until the reader asks for more. */
export const savedAtOnce = 20
