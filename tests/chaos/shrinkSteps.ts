import type { Step } from './steps.ts'

/** Whether a walk of these steps falls as the one did that is to be shrunk. */
type FailsAlike = (steps: readonly Step[]) => Promise<boolean>

/**
 * Looks for fewer and simpler steps that fall the same way, for as long as there is time.
 *
 * fast-check shrinks lists of commands as well, but takes any fall for the one it looks for, so that a rare defect
 * slips into a common one, and knows no bound of time; here each try starts a browser and takes seconds.
 * @param steps of which the last fell
 * @param begin how many of the first always stay
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

/** Mostly what went before a fall long ago has no part in it: the last one, two, four steps and so on are tried first. */
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
    // The last step is the one that falls.
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

/** Steps that say less in the place of one, the simplest first. */
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
