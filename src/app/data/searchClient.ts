import type { SearchRequests } from '../../device/searchRequests.ts'
import { WorkerClient } from '../../device/workerClient.ts'
import code from '../../workers/search/searchWorker.ts?worker&url'

/** The worker that searches the issues on this device. */
export const searchWorker = new WorkerClient<SearchRequests>(code)
