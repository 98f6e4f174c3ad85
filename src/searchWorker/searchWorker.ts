/// <reference lib="webworker" />
import type { SearchRequest } from '../device/workers/searchMessages.ts'
import { answerSearches } from './answerSearches.ts'

/* Searches the issues on this device, away from the page. */

declare const self: DedicatedWorkerGlobalScope

const answer = answerSearches((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => answer(data))
