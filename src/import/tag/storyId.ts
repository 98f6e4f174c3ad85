const small = new Set('a an and as at by for from in into is of on or the to with'.split(' '))
const mostWords = 8
const longest = 60

/**
 * Makes a story's id from its headline alone, so that a second import gives the same id: `Chengdu Opens a New Port` →
 * `chengdu-opens-new-port`. A headline without Latin letters uses its date or its number in the issue.
 * @param taken ids that the issue already has; a repeated id gets a number
 */
export function storyId(
  { en, date }: { readonly en?: string | undefined; readonly date?: string | undefined },
  taken: ReadonlySet<string>,
): string {
  const base = slugOf(en ?? '') || `story${date === undefined ? '' : `-${date}`}`
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  return id
}

function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !small.has(word))
    .slice(0, mostWords)
  return words.reduce(
    (slug, word) =>
      slug === '' ? word.slice(0, longest) : slug.length + word.length < longest ? `${slug}-${word}` : slug,
    '',
  )
}
