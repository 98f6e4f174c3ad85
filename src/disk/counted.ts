/** A number and what it counts: `counted(1, 'issue')` is "1 issue", `counted(2, 'story', 'stories')` "2 stories". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
