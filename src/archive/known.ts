/**
 * Returns a value that cannot be missing. Throws an error that names `what` if it is missing: then the code is wrong,
 * not the data.
 */
export function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`there is no ${what}`)
  return value
}
