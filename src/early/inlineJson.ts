/**
 * A value as JSON that can stand in a `<script type="application/ld+json">` or another data block: with no `<`,
 * neither `</script>` nor `<!--` can end or bend the block
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
