import { answerSearches } from './answerSearches.ts'

/* Searches the issues on this device, away from the page. */

addEventListener('message', answerSearches())
