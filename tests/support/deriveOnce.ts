import type { Issue } from '../../src/archive/issue.ts'
import type { Name } from '../../src/archive/names/nameList.ts'
import { type DerivedArchive, deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { freezeAll } from './freezeAll.ts'

const none: readonly Name[] = []
const derived = new WeakMap<readonly Issue[], WeakMap<readonly Name[], DerivedArchive>>()

/**
 * What a build derives from an archive and its names. It derives only once from those that no test can
 * change, such as the bundled ones.
 */
export function deriveOnce(issues: readonly Issue[], names: readonly Name[] = none): DerivedArchive {
  if (!(Object.isFrozen(issues) && (names.length === 0 || Object.isFrozen(names))))
    return deriveCatalogue(issues, names)
  const list = names.length === 0 ? none : names
  const before = derived.get(issues) ?? new WeakMap<readonly Name[], DerivedArchive>()
  derived.set(issues, before)
  const archive = before.get(list) ?? freezeAll(deriveCatalogue(issues, list))
  before.set(list, archive)
  return archive
}
