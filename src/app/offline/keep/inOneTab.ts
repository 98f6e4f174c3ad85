const lock = 'southwest-china-archive'

let isHere = false

/**
 * Does the work while no other tab does the same.
 * @param onWait called if another tab is at work
 */
export function inOneTab<Value>(work: () => Promise<Value>, onWait: () => void): Promise<Value> {
  const { locks } = navigator
  if (!locks) return work()
  const workHere = () => {
    isHere = true
    return work().finally(() => {
      isHere = false
    })
  }
  return locks.request(lock, { ifAvailable: true }, (free) => {
    if (free) return workHere()
    if (!isHere) onWait()
    return locks.request(lock, workHere)
  })
}
