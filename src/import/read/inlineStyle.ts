/** The declarations of a style attribute, by their properties, in lower case. */
export function inlineStyle(style: string): ReadonlyMap<string, string> {
  return new Map(
    style
      .toLowerCase()
      .split(';')
      .map((declaration) => {
        const [property = '', value = ''] = declaration.replace('!important', '').split(':')
        return [property.trim(), value.trim()] as const
      }),
  )
}
