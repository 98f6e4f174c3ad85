/** Where the dictionary is that readings and senses come from. */
export const dictionaryAddress = 'https://www.mdbg.net/chinese/dictionary?page=cc-cedict'

/** Its licence, which what is derived from it keeps. */
export const dictionaryLicence = 'https://creativecommons.org/licenses/by-sa/4.0/'

/** The day of the release of the package that has it. */
export const dictionaryDate = '2026-05-08'
