/** How many issues it takes, from the first, to fill the first screens: at least twelve of the stories that are counted. */
export function firstScreen(counted: readonly { readonly count: number }[]): number {
  let stories = 0
  const enough = counted.findIndex(({ count }) => {
    stories += count
    return stories >= 12
  })
  return enough === -1 ? counted.length : enough + 1
}
