import { answerDownloads } from './answerDownloads.ts'

/* Downloads files of the archive to this device and checks them, away from the page. */

addEventListener('message', answerDownloads)
