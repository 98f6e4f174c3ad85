/// <reference lib="webworker" />
import type { SearchRequests } from '../../device/workers/searchMessages.ts'
import type { PageMessage } from '../../device/workers/workerMessages.ts'
import { answerSearches } from './answerSearches.ts'

/* Searches the issues on this device, away from the page. */

declare const self: DedicatedWorkerGlobalScope

const answer = answerSearches((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<PageMessage<SearchRequests>>) => answer(data))
