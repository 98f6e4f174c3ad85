import type { Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import { heldIssues, outdatedIssues } from '../deviceArchive.ts'
import { readPreferences } from '../preferences.ts'
import type { DeviceState } from './deviceState.ts'
import type { Failure } from './downloadIssues.ts'
import { isMetered, mayDownload } from './mayDownload.ts'

/** What the device holds, what is to be fetched, and what the reader lets us fetch unasked. */
export type Plan = {
  readonly held: string[]
  readonly queue: readonly CatalogueIssue[]
  readonly permission: ReturnType<typeof mayDownload>
}

/** What to fetch: newer versions of what the device has, in any case; the rest as far as the reader lets it. */
export async function planDownload(cache: Cache, catalogue: Catalogue): Promise<Plan> {
  const { download: wish, withoutIssues } = readPreferences()
  const held = await heldIssues(cache, catalogue.issues)
  const missing = catalogue.issues.filter(({ id }) => !held.includes(id) && !withoutIssues.includes(id))
  const outdated = (await outdatedIssues(cache, catalogue)).map(({ id }) => id)
  const additions = missing.filter(({ id }) => !outdated.includes(id))
  const permission = mayDownload({ bytes: weight(additions), wish, metered: isMetered() })
  const queue = permission === 'now' ? missing : missing.filter(({ id }) => outdated.includes(id))
  return { held, permission, queue }
}

/** How bringing the device up to the catalogue went. */
export type Outcome = {
  readonly saved: string[]
  readonly catalogue: Catalogue
  readonly plan: Plan
  readonly failure: Failure | undefined
  readonly shell: boolean
}

/** The state that the outcome leaves the device in. */
export function stateAfter({ saved, catalogue, plan, failure, shell }: Outcome): DeviceState {
  const total = catalogue.issues.length
  const left = catalogue.issues.filter(({ id }) => !saved.includes(id))
  const bytesLeft = weight(left)
  if (!shell) return { kind: 'partial', saved, total, reason: 'shell' }
  if (left.length === 0) return { kind: 'saved', saved, checked: Date.now() }
  if (plan.permission === 'ask') return { kind: 'asking', saved, total, bytesLeft }
  if (failure === 'full' || failure === 'unreachable')
    return { kind: 'partial', saved, total, reason: failure }
  return { kind: 'stopped', saved, total, bytesLeft }
}

/** How many bytes the issues' files have. */
export function weight(records: readonly CatalogueIssue[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes, 0)
}
