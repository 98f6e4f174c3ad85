const lock = 'southwest-china-archive'

let isHere = false

/**
 * Does the work once no other tab does the like.
 * @param onWait called where another tab is at it
 */
export async function inOneTab(work: () => Promise<void>, onWait: () => void): Promise<void> {
  const { locks } = navigator
  if (!locks) return work()
  const workHere = async () => {
    isHere = true
    await work().finally(() => {
      isHere = false
    })
  }
  await locks.request(lock, { ifAvailable: true }, (free) => {
    if (free) return workHere()
    if (!isHere) onWait()
    return locks.request(lock, workHere)
  })
}
