/** Whether the page still shows the build's text: nothing is missing on it, and nothing takes its place before all is there. */
export function isPrerendered(): boolean {
  return document.getElementById('root')?.dataset.page !== undefined
}

/** Ends when the network has kept the reader waiting for long enough. */
export function late(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, isPrerendered() ? 3000 : 400))
}
