/** How long a device or a network may keep a reader waiting before another is operation: milliseconds. */
const patience = 3_000

/** How long what nobody looks at may be silent before it counts as failed: a line may be slow, or a device busy. */
export const longestSilence = 30_000

/** What is operation for, where it comes within the limit, in milliseconds; a failure where it does not. */
export function withTimeout<Value>(operation: Promise<Value>, limit = patience): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${limit} ms`)), limit)
  })
  return Promise.race([operation, late])
}
