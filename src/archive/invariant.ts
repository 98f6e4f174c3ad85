/**
 * Returns a value that must not be missing.
 * @throws an Error that names `what` if it is missing, which is a fault of the code and not of the data
 */
export function invariant<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`there is no ${what}`)
  return value
}
