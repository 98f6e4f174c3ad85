/** Whether the page still shows the build's text: nothing is missing on it, and nothing takes its place before all is there. */
export function isPrerendered(): boolean {
  return document.getElementById('root')?.dataset.page !== undefined
}

/** Ends when the network has kept the reader waiting for long enough. */
export function late(): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), isPrerendered() ? 3000 : 400))
}

/**
 * An answer, unless it is late or fails and there is something instead. Where there is not, it is waited for, and what
 * it throws is thrown.
 */
export async function unlessLate<Value extends object>(
  answer: Promise<Value>,
  instead: () => Promise<Value | undefined>,
): Promise<Value> {
  const first = await Promise.race([answer, late()]).catch(() => 'late' as const)
  return first === 'late' ? ((await instead()) ?? answer) : first
}
