/** How large the reader's window is: a phone's. */
export const phone = { width: 390, height: 844 }

/** A browser that is driven from here, whatever its driver. */
export type DrivenBrowser = {
  readonly version: string
  /** Opens another window of a phone's size, empty. All of them share what the site keeps on the device. */
  newTab(): Promise<Tab>
  /** What no page of ours may do and did since the last time, a line each: console noise, requests off the origin. */
  takeFindings(): Promise<string[]>
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>
}

/** One window of a driven browser. */
export type Tab = {
  /** Opens the address and waits until it has loaded. */
  open(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  forward(): Promise<void>
  /** The value of an expression in the page, awaited where it is a promise; JSON. */
  evaluate(expression: string): Promise<unknown>
  /** Presses the mouse at a point of the window, and lets it go. */
  press(x: number, y: number): Promise<void>
  /** Types into what has the focus. */
  type(text: string): Promise<void>
  /** A picture of the window, as PNG. */
  screenshot(): Promise<Buffer>
  /** The page on paper, as PDF; undefined where the driver cannot print. */
  print(): Promise<Buffer | undefined>
  close(): Promise<void>
}
