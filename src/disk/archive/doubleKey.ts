type DoubleKey = {
  /** As it stands there the second time. */
  readonly key: string
  readonly at: number
}

/** A text with the colon that makes it a key, or the begin or end of an object or a list. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\]]/g

/** The first key of valid JSON that its object has already. `JSON.parse` drops the earlier value. */
export function doubleKey(json: string): DoubleKey | undefined {
  const open: (Set<unknown> | undefined)[] = []
  for (const { 0: found, index } of json.matchAll(token)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    else if (found.endsWith(':')) {
      const key: unknown = JSON.parse(found.slice(0, -1))
      const keys = open.at(-1)
      if (keys?.has(key)) return { key: JSON.stringify(key), at: index }
      keys?.add(key)
    }
  }
  return undefined
}
