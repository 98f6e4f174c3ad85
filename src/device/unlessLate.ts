/** Ends when a reader has waited for long enough. */
export type Late = () => Promise<void>

/**
 * An answer, unless it is late or fails and there is something instead. Where there is not, it is waited for, and what
 * it throws is thrown.
 */
export async function unlessLate<Value extends object>(
  answer: Promise<Value>,
  late: Late,
  instead: () => Promise<Value | undefined>,
): Promise<Value> {
  const first = await Promise.race([answer, late().then(() => undefined)]).catch(() => undefined)
  return first ?? (await instead()) ?? answer
}
