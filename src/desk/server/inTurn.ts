/** Makes a function that does one piece of work after the other, even if an earlier one fails. */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const working = last.then(work)
    last = working.catch(() => undefined)
    return working
  }
}
