import type { Catalogue } from '../../archive/catalogue/catalogue.ts'

/** Whether a later catalogue may list an issue: its month is after all in this one, which has not withdrawn it. */
export function isStillToCome(issueId: string, { issues, withdrawn }: Catalogue): boolean {
  return (
    /^\d{4}-\d\d$/.test(issueId) && issues.every(({ id }) => id < issueId) && !withdrawn.includes(issueId)
  )
}
