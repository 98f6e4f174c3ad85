/** Resolves when a reader has waited long enough. */
export type Late = () => Promise<void>

/**
 * Resolves with the answer, or with a fallback if the answer is late or fails. The fallback may be slow, too: then the
 * first of the two counts. If there is no fallback, it waits for the answer and throws what the answer throws.
 */
export async function unlessLate<Value extends object>(
  answer: Promise<Value>,
  late: Late,
  instead: () => Promise<Value | undefined>,
): Promise<Value> {
  const first = await Promise.race([answer, late().then(() => undefined)]).catch(() => undefined)
  if (first) return first
  const fallback = instead().then((value) => value ?? Promise.reject(new Error('no fallback')))
  return Promise.any([fallback, answer]).catch(() => answer)
}
