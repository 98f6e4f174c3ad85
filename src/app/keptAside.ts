/** A text that stood where the reading record stands and is none. `drop` is for good. */
export type KeptAside = { readonly name: string; readonly text: string; readonly drop: () => void }

/** Keys under which such texts lie: as many as there is reason to keep, should one thing go wrong again and again. */
const names = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `southwest-china-reading-aside-${number}`)

/** What lies aside on this device. */
export function keptAside(): KeptAside[] {
  try {
    return names.flatMap((name) => {
      const text = localStorage.getItem(name)
      return text === null ? [] : [{ name, text, drop: () => localStorage.removeItem(name) }]
    })
  } catch {
    return []
  }
}

/** Lays a text aside, once. Returns false where the device has no room for it: then it must stay where it is. */
export function keepAside(text: string): boolean {
  const aside = keptAside()
  if (aside.some((kept) => kept.text === text)) return true
  const free = names.find((name) => !aside.some((kept) => kept.name === name))
  if (!free) return false
  try {
    localStorage.setItem(free, text)
    return true
  } catch {
    return false
  }
}
