/** Returns a function that calls `make` the first time, and returns the same value from then on. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Returns a function that computes each key once. It keeps every key and value, so the keys must be few. */
export function memoized<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, { readonly value: Value }>()
  return (key) => {
    const before = values.get(key)
    if (before) return before.value
    const value = compute(key)
    values.set(key, { value })
    return value
  }
}

/** Returns a function that computes each object once, for as long as the object is in use. */
export function memoizedByObject<Key extends object, Value extends object>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const values = new WeakMap<Key, Value>()
  return (key) => {
    const before = values.get(key)
    if (before) return before
    const value = compute(key)
    values.set(key, value)
    return value
  }
}
