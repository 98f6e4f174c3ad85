import type { EditorMessage } from '../../archive/draft/editorMessage.ts'
import { formatFinding } from '../check/formatFinding.ts'
import { InputError } from '../inputError.ts'

/** What an editor at the desk may meet: told there in their language, in a terminal in English. */
export class EditorError extends InputError {
  readonly editorMessage: EditorMessage

  constructor(editorMessage: EditorMessage) {
    const { en, quoted, findings = [] } = editorMessage
    super([en, ...(quoted === undefined ? [] : [quoted]), ...findings.map(formatFinding)].join('\n\n'))
    this.editorMessage = editorMessage
  }
}
