const lock = 'southwest-china-archive'

let isHere = false

/**
 * Does the work once no other tab does the like.
 * @param onWait called where another tab is at it
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
