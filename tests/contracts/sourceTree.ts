import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

/** Every file under the folder, as a path from the root of the repository. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort()
}

export function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}

/** `import … from`, `export … from` or `import()`. `target` is a file of the repository, or a package. */
export type Import = {
  readonly file: string
  readonly target: string
  readonly isPackage: boolean
  readonly typeOnly: boolean
}

/** The imports of a module, from its syntax. */
export function importsOf(file: string, source = textOf(file)): Import[] {
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const found = (name: string, typeOnly: boolean): Import => {
    const isPackage = !name.startsWith('.')
    const target = isPackage ? name : posix.join(dirname(file), name.replace(/\?.*$/, ''))
    return { file, target, isPackage, typeOnly }
  }
  return [
    ...module.staticImports
      // A URL of a worker's code does not import the code.
      .filter(({ moduleRequest }) => !moduleRequest.value.endsWith('?worker&url'))
      .map(({ moduleRequest, entries }) =>
        found(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType)),
      ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [found(moduleRequest.value, isType)] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const name = /^['"](.*)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[1]
      return name === undefined ? [] : [found(name, false)]
    }),
  ]
}

export const isModule = (file: string) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')
