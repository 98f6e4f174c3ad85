/** Matches the address of an issue's file. */
export function issueFile(id: string): RegExp {
  return new RegExp(`archive/issues/${id}\\.`)
}
