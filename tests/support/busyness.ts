import { availableParallelism, loadavg } from 'node:os'

/** How many times longer things take here than on an idle machine: the work that waits for a processor, at least 1. */
export function busyness(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())
}
