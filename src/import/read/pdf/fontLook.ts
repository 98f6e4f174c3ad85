/** What is known about a font of a PDF. */
export type FontLook = {
  /** Without weight, style or the prefix of a subset. */
  readonly family: string
  readonly bold: boolean
}

const subset = /^[A-Z]{6}\+/
const weights = /(?:extra|ultra|semi|demi)?(?:bold|black|heavy)|(?:demi|medi)(?![a-z])|W[6-9]$/i
const styles =
  /[-,]?(?:PSMT|MT|PS)?[-, ]*(?:(?:extra|ultra|semi|demi)?(?:bold|black|heavy|light|thin)|regular|normal|roman|book|medium|demi|medi|italic|oblique|ital|condensed)+(?:MT)?$/i

/**
 * The look of a font by the name in the file, such as `BAAAAA+NotoSansCJKsc-Bold`. A printing program may
 * split one font into a hundred subsets, which have the same name.
 */
export function fontLook(font: unknown): FontLook {
  const property = (key: string): unknown =>
    typeof font === 'object' && font !== null ? Reflect.get(font, key) : undefined
  const name = String(property('name') ?? '').replace(subset, '')
  const isBold = property('bold') === true || property('black') === true
  return { family: familyOf(name), bold: isBold || weights.test(name) }
}

function familyOf(name: string): string {
  const bare = name.replace(styles, '').replace(/(?:PSMT|MT)$/, '')
  return bare === '' ? name : bare
}
