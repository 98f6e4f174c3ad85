import { expect, it } from 'vitest'
import { filesUnder, importsOf, isModule, textOf } from './sourceTree.ts'

const manifest: Record<string, Record<string, string>> = JSON.parse(textOf('package.json'))
const packages = { ...manifest.dependencies, ...manifest.devDependencies }

it('every package is pinned to one version', () => {
  const loose = Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
  expect(loose).toEqual([])
})

it('every package that the source imports is asked for by name', () => {
  const nameOf = (target: string) =>
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/')
  const imported = [...filesUnder('src'), ...filesUnder('tests')]
    .filter(isModule)
    .flatMap((file) => importsOf(file))
    .filter(({ isPackage, target }) => isPackage && !/^(?:node|virtual):/.test(target))
    .map(({ target }) => nameOf(target))
  expect([...new Set(imported)].filter((name) => !Object.hasOwn(packages, name))).toEqual([])
})
