/** Whether a key is pressed together with Control, Command or Alt. Such keys belong to the browser or the system. */
export function hasModifier(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}

/**
 * The key of a single-key shortcut: in half width, as a Chinese keyboard may send full-width characters, and in lower
 * case unless Shift is down, as Caps Lock sends capitals. Undefined if the key is meant for something else: a text field, an
 * input method, an open dialog, the browser, or a listener that has handled it.
 */
export function shortcutKey(event: KeyboardEvent): string | undefined {
  if (hasModifier(event) || !isForPage(event)) return undefined
  const key = event.key.normalize('NFKC')
  return event.shiftKey ? key : key.toLowerCase()
}

/** Whether an input method handles the key. Safari marks the last one with the code 229. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/**
 * Whether a key is meant for the page: neither for the focused element, into which it types or selects something, nor for
 * an input method, an open dialog, or a listener that has handled it.
 */
export function isForPage(event: KeyboardEvent): boolean {
  const fields = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])'
  const isTyping = event.target instanceof Element && event.target.matches(fields)
  return !(isTyping || isComposing(event) || event.defaultPrevented || document.querySelector('dialog[open]'))
}
