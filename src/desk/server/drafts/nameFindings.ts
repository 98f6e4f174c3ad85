import type { Name } from '../../../archive/names/nameList.ts'
import { checkNames } from '../../../check/checkNames.ts'
import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding } from '../../../draft/draftFinding.ts'

/** The faults of the names that a draft adds, with which it could not be published. */
export function nameFindings({ names }: Draft, listed: readonly Name[]): DraftFinding[] {
  const added = newNames(listed, names)
  if (added.length === 0) return []
  const findings = checkNames([...listed, ...added], [], '').flatMap(({ file: _file, ...finding }) => {
    const at = Number(/^\$\.names\[(\d+)\]/.exec(finding.path)?.[1]) - listed.length
    const name = added[at]?.id
    if (finding.level !== 'error' || name === undefined) return []
    return [{ ...finding, key: `${finding.rule}|${name}`, where: { name }, offers: [] }]
  })
  // A name that is there already has all of its spellings twice.
  return [...new Map(findings.map((finding) => [finding.key, finding])).values()]
}

/**
 * The names of a draft that the list lacks. One of the same id that says the same in both languages is there, whatever an
 * editor has written of it in the list since.
 */
export function newNames(listed: readonly Name[], names: readonly Name[]): Name[] {
  return names.filter(
    ({ id, en, zh }) => !listed.some((one) => one.id === id && one.en === en && one.zh === zh),
  )
}
