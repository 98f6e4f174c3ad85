import type { EditorMessage } from '../../archive/draft/editorMessage.ts'
import { formatFinding } from '../check/formatFinding.ts'
import { InputError } from '../inputError.ts'

/** What an editor at the desk may meet: told there in their language, in a terminal in English. */
export class EditorError extends InputError {
  readonly told: EditorMessage

  constructor(told: EditorMessage) {
    const { en, quoted, findings = [] } = told
    super([en, ...(quoted === undefined ? [] : [quoted]), ...findings.map(formatFinding)].join('\n\n'))
    this.told = told
  }
}
