/** Groups neighbours as long as each belongs together with the one before it. */
export function groupAdjacent<T>(items: readonly T[], together: (above: T, below: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group && above !== undefined && together(above, item)) group.push(item)
    else groups.push([item])
  }
  return groups
}
