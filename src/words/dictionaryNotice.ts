import { dictionaryAddress, dictionaryDate, dictionaryLicence } from '../archive/words/dictionarySource.ts'

/** What each file with words says of its source, as the dictionary's licence asks. */
export const dictionaryNotice =
  `Readings and senses: derived from CC-CEDICT (${dictionaryAddress}) of ${dictionaryDate}, ` +
  `shortened and joined to the texts of this archive. Licence of this file: CC BY-SA 4.0 (${dictionaryLicence}).`
