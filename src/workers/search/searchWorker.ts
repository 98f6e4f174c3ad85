/// <reference lib="webworker" />
import type { SearchRequests } from '../../device/searchRequests.ts'
import type { PageMessage } from '../../device/workerRequests.ts'
import { answerSearches } from './answerSearches.ts'

/* Searches the issues on this device, away from the page. */

declare const self: DedicatedWorkerGlobalScope

const answer = answerSearches((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<PageMessage<SearchRequests>>) => answer(data))
