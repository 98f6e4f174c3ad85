/**
 * A value as JSON for a `<script type="application/ld+json">` or another data block. It contains no `<`, so neither
 * `</script>` nor `<!--` can end or change the block
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
