/**
 * A short hash of texts: FNV-1a, 32 bits, in base 36 (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv). It only
 * prevents accidental collisions.
 */
export function shortHash(...texts: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const text of texts)
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
