/** How long the page is left to its answer after a touch or a key, and how long it waits for a finger: milliseconds. */
const answering = 150
const pressing = 1000

let busyUntil = 0

/** What the reader does, and how long that keeps the page busy. A touch that becomes a scroll is cancelled. */
const acts = { pointerdown: pressing, pointerup: answering, pointercancel: 0, keydown: answering } as const

if (typeof document !== 'undefined') {
  for (const [type, time] of Object.entries(acts)) {
    const note = () => {
      busyUntil = performance.now() + time
    }
    document.addEventListener(type, note, { capture: true })
  }
}

/** Resolves at once, or when what the reader has touched is answered: work that can wait begins then. */
export async function readerAtRest(): Promise<void> {
  while (performance.now() < busyUntil) await new Promise((resolve) => setTimeout(resolve, 50))
}
