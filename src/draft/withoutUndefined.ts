/** Returns the object without the keys whose value is undefined, as JSON would. */
export function withoutUndefined<Value extends object>(value: Value): Value {
  const copy = { ...value }
  for (const key of Object.keys(copy))
    if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key)
  return copy
}
