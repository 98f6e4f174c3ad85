/** The size of the reader's window: a phone's. */
export const phone = { width: 390, height: 844 }

/** A browser that the tests drive, with any driver. */
export type DrivenBrowser = {
  readonly version: string
  /** Opens another empty window of a phone's size. All windows share the site's storage. */
  newTab(): Promise<Tab>
  /** What pages did since the last call but must not do, one line each: console noise, requests to other origins. */
  takeFindings(): Promise<string[]>
  /** Stops the browser and everything that was started for it. */
  close(): Promise<void>
}

/** One window of a driven browser. */
export type Tab = {
  /** Opens the address and waits until it has loaded. */
  open(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  forward(): Promise<void>
  /** The value of an expression in the page, as JSON. A promise is awaited. */
  evaluate(expression: string): Promise<unknown>
  /** Presses and releases the mouse at a point of the window. */
  press(x: number, y: number): Promise<void>
  /** Types into the focused element. */
  type(text: string): Promise<void>
  /** A picture of the window, as PNG. */
  screenshot(): Promise<Buffer>
  /** The printed page, as PDF. Undefined if the driver cannot print. */
  print(): Promise<Buffer | undefined>
  close(): Promise<void>
}
