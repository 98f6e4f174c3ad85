/**
 * The value, where it cannot be missing. Throws an error that names `what` it is where it is missing all the same: then
 * the code is wrong, not the data.
 */
export function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`there is no ${what}`)
  return value
}
