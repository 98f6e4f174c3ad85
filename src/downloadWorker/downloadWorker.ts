/// <reference lib="webworker" />
import type { DownloadRequest } from '../device/workers/downloadMessages.ts'
import { answerDownloads } from './answerDownloads.ts'

/* Brings files of the archive to this device and looks after them, away from the page. */

declare const self: DedicatedWorkerGlobalScope

const answer = answerDownloads((message) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<DownloadRequest>) => answer(data))
