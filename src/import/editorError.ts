import type { EditorMessage } from '../draft/editorMessage.ts'
import { UserError } from '../messages/userError.ts'

/** A `UserError` whose sentences are not in a catalogue yet. Do not write new ones: add a message to the room's catalogue. */
export class EditorError extends UserError {
  readonly editorMessage: EditorMessage

  constructor(editorMessage: EditorMessage) {
    const { en, zh, ...details } = editorMessage
    super({ code: 'bilingual', params: { en, zh } }, details)
    const { quoted = '', findings = [] } = details
    this.message = [en, quoted, ...findings.map(({ rule }) => rule)].join('\n').trim()
    this.editorMessage = editorMessage
  }
}
