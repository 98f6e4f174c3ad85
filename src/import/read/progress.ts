/** Called after pages are read: `done` of `total`. */
export type Progress = (done: number, total: number) => void
