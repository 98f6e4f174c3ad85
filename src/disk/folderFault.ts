/** What Node, tsx and Vite read as something else in a path: a query, a fragment, a pattern or a separator. */
const misread = ['#', '$', '?', '*', '\\'] as const

/** Why the project cannot be built in this folder, and what to do; undefined if it can. */
export function folderFault(folder: string, platform: string = process.platform): string | undefined {
  const found = misread.find(
    (character) => folder.includes(character) && !(platform === 'win32' && character === '\\'),
  )
  return found === undefined
    ? undefined
    : `${folder} has "${found}" in its path, which the tools of a build misread; move the project to a folder without ${misread.join(' ')} in its path.`
}
