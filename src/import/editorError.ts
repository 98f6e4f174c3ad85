import { formatFinding } from '../disk/formatFinding.ts'
import { InputError } from '../disk/inputError.ts'
import type { EditorMessage } from '../draft/editorMessage.ts'

/** What an editor at the desk may meet: told there in their language, in a terminal in English. */
export class EditorError extends InputError {
  readonly editorMessage: EditorMessage

  constructor(editorMessage: EditorMessage) {
    const { en, quoted, findings = [] } = editorMessage
    super([en, ...(quoted === undefined ? [] : [quoted]), ...findings.map(formatFinding)].join('\n\n'))
    this.editorMessage = editorMessage
  }
}
