import type { Language } from './languages.ts'

/** Returns a function that calls `make` the first time, and returns the same value from then on. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

/**
 * Returns a function that computes each key once, but that of an undefined value each time. It keeps every key and value, so
 * the keys must be few.
 * @param most how many it keeps before it forgets all of them
 */
export function memoized<Key, Value>(
  compute: (key: Key) => Value,
  most = Number.POSITIVE_INFINITY,
): (key: Key) => Value {
  const values = new Map<Key, Value>()
  return (key) => {
    const before = values.get(key)
    if (before !== undefined) return before
    const value = compute(key)
    if (values.size === most) values.clear()
    values.set(key, value)
    return value
  }
}

/** More than an issue has: rules, pairs and the desk ask for the texts of one issue at a time. */
const mostTexts = 5000

/** Returns a function that reads each text of a language once, as long as the issue is in use. */
export function memoizedByText<Value>(
  read: (text: string, language: Language) => Value,
): (text: string, language: Language) => Value {
  const readers = {
    en: memoized((text: string) => read(text, 'en'), mostTexts),
    zh: memoized((text: string) => read(text, 'zh'), mostTexts),
  }
  return (text, language) => readers[language](text)
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
