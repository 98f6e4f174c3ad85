import { stat } from 'node:fs/promises'

/** Caches a function of a file. It computes again only after the file has changed. */
export function rememberByFile<T>(compute: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const remembered = new Map<string, { readonly version: string; readonly value: Promise<T> }>()
  return async (file) => {
    const { mtimeMs, size, ino } = await stat(file)
    const version = `${mtimeMs} ${size} ${ino}`
    const known = remembered.get(file)
    if (known?.version === version) return known.value
    const value = compute(file)
    remembered.set(file, { version, value })
    value.catch(() => remembered.delete(file))
    return value
  }
}
