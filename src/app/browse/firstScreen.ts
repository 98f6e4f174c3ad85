/** How many of the first issues fill the first screens: enough for twelve of the counted stories. */
export function firstScreen(counted: readonly { readonly count: number }[]): number {
  let stories = 0
  const enough = counted.findIndex(({ count }) => {
    stories += count
    return stories >= 12
  })
  return enough === -1 ? counted.length : enough + 1
}
