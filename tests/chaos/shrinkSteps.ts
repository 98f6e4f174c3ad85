import type { Step } from './steps.ts'

/** Whether a walk of these steps fails as the original one did. */
type FailsAlike = (steps: readonly Step[]) => Promise<boolean>

/**
 * Looks for fewer and simpler steps that fail the same way, as long as there is time.
 *
 * fast-check also shrinks lists of commands. But it accepts any failure, so that a rare defect turns into a common one,
 * and it has no time limit. Here each try starts a browser and takes seconds.
 * @param steps the last of them failed
 * @param begin how many of the first steps always stay
 */
export async function shrinkSteps(
  steps: readonly Step[],
  begin: number,
  failsAlike: FailsAlike,
  hasTime: () => boolean,
): Promise<readonly Step[]> {
  const tries = async (candidate: readonly Step[]) => hasTime() && (await failsAlike(candidate))
  const short = await fromTheEnd(steps, begin, tries)
  const few = await withoutChunks(short, tries)
  return simplified(few, tries)
}

/** Steps long before a failure are rarely involved. So this first tries the last one, two, four steps and so on. */
async function fromTheEnd(
  steps: readonly Step[],
  begin: number,
  failsAlike: FailsAlike,
): Promise<readonly Step[]> {
  for (let count = 1; begin + count < steps.length; count *= 2) {
    const candidate = [...steps.slice(0, begin), ...steps.slice(-count)]
    if (await failsAlike(candidate)) return candidate
  }
  return steps
}

/** Leaves out halves, quarters and so on, down to single steps, as often as that helps. */
async function withoutChunks(steps: readonly Step[], failsAlike: FailsAlike): Promise<readonly Step[]> {
  let left = steps
  for (let size = Math.max(1, left.length >> 1); ; size = Math.max(1, size >> 1)) {
    const before = left.length
    // The last step is the one that fails.
    for (let at = 0; at + size < left.length; ) {
      const candidate = [...left.slice(0, at), ...left.slice(at + size)]
      if (await failsAlike(candidate)) left = candidate
      else at += size
    }
    if (size === 1 && left.length === before) return left
  }
}

async function simplified(steps: readonly Step[], failsAlike: FailsAlike): Promise<readonly Step[]> {
  let left = steps
  for (const at of steps.keys()) {
    for (const simpler of simplerThan(steps[at])) {
      const candidate = left.with(at, simpler)
      if (!(await failsAlike(candidate))) continue
      left = candidate
      break
    }
  }
  return left
}

/** Simpler replacements for one step, the simplest first. */
function simplerThan(step: Step | undefined): Step[] {
  switch (step?.kind) {
    case 'open': {
      const { address } = step
      const simpler = [
        '/en/',
        address.replace('/zh/', '/en/').replace(/\?.*/, ''),
        address.replace('/zh/', '/en/'),
      ]
      return simpler.filter((other) => other !== address).map((other) => ({ kind: 'open', address: other }))
    }
    case 'release': {
      const { app, archive } = step
      const others: Step[] = [
        { kind: 'release', app: 'today', archive },
        { kind: 'release', app, archive: { change: 'none' } },
      ]
      return others.filter((other) => JSON.stringify(other) !== JSON.stringify(step))
    }
    case 'host':
      return 'scope' in step.state && step.state.scope === 'all'
        ? [{ kind: 'host', state: { fault: 'off' } }]
        : []
    default:
      return step && 'nth' in step && step.nth !== 0 ? [{ ...step, nth: 0 }] : []
  }
}
