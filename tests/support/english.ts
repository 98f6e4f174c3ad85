import { commandCatalogues } from '../../src/cli/terminal.ts'
import { createTranslator } from '../../src/messages/translator.ts'

/** Says what commands say, in English. */
export const english = createTranslator('en', commandCatalogues)
