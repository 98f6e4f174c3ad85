/** How long to wait for a device or a network before trying another source, in milliseconds. */
const patience = 3_000

/**
 * How long a background operation may be silent before it counts as failed, in milliseconds. A connection may be
 * slow, or a device busy.
 */
export const longestSilence = 30_000

/** Settles as the operation does, or rejects after the limit, in milliseconds. */
export function withTimeout<Value>(operation: Promise<Value>, limit = patience): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${limit} ms`)), limit)
  })
  return Promise.race([operation, late])
}
