/** Whether a key is pressed together with Control, Command or Alt: then it belongs to the browser or the system. */
export function hasModifier(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}
