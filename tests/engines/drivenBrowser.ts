import type { remote } from 'webdriver'

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
  close(): Promise<void>
}

/** WebDriver's actions that press the mouse at a point of the window. */
export function mousePress(x: number, y: number): remote.InputPointerSourceActions {
  return {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  }
}

/** WebDriver's actions that type a text. */
export function keyPresses(text: string): remote.InputKeySourceActions {
  const press = (value: string): remote.InputKeySourceAction[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]
  return { type: 'key', id: 'keyboard', actions: [...text].flatMap(press) }
}
