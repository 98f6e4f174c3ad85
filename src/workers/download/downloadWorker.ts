/// <reference lib="webworker" />
import type { DownloadRequests } from '../../device/downloadRequests.ts'
import type { PageMessage } from '../../device/workerRequests.ts'
import { answerDownloads } from './answerDownloads.ts'

/* Downloads files of the archive to this device and checks them, away from the page. */

declare const self: DedicatedWorkerGlobalScope

const answer = answerDownloads((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<PageMessage<DownloadRequests>>) => answer(data))
