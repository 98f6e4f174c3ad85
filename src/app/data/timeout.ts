/**
 * Whether the page still shows the prerendered text. Then nothing is missing, and the text stays until all data has
 * arrived.
 */
export function isPrerendered(): boolean {
  return document.getElementById('root')?.dataset.page !== undefined
}

/** How long the reader waits for the network while nothing is on the screen, in milliseconds. */
const timeoutWithoutText = 400

/** Resolves when the reader has waited long enough for the network. */
export function loadingTimeout(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, isPrerendered() ? 3000 : timeoutWithoutText))
}
