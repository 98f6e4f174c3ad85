/** What each file with words says of its source, as the dictionary's licence asks. */
export const dictionaryNotice =
  'Readings and senses: derived from CC-CEDICT (https://www.mdbg.net/chinese/dictionary?page=cc-cedict), ' +
  'shortened and joined to the texts of this archive. Licence of this file: CC BY-SA 4.0 ' +
  '(https://creativecommons.org/licenses/by-sa/4.0/).'
