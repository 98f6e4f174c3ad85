/** How many saved stories the page shows before the reader asks for more. */
export const savedAtOnce = 20
