/**
 * Returns a value as JSON for a `<script type="application/ld+json">` or another data block. It contains no `<`, so neither
 * `</script>` nor `<!--` can end or change the block
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/**
 * Returns the text of an inline script: the function's source, called with the arguments as JSON. The
 * function must be self-contained: it sees its arguments and the browser, but nothing of its module.
 * @example inlineScript((name: string) => alert(name), 'tea') // '((name) => alert(name))("tea")'
 */
export function inlineScript<Arguments extends readonly unknown[]>(
  script: (...given: Arguments) => void,
  ...given: Arguments
): string {
  return `(${script})(${given.map(inlineJson).join(',')})`
}
