const day = '(\\d{4})\\s*[-./年–]\\s*(\\d{1,2})\\s*[-./月–]\\s*(\\d{1,2})\\s*日?'
const alone = new RegExp(`^[(（]\\s*${day}\\s*[)）]$`)
const atEnd = new RegExp(`\\s*[(（]\\s*${day}\\s*[)）]$`)

/** A bracketed date that is alone on a line, as `YYYY-MM-DD`. Undefined for any other line. */
export function loneDate(text: string): string | undefined {
  return isoDate(alone.exec(text))
}

/**
 * Removes the bracketed date from a headline's end and returns both. A date that does not exist stays in the headline.
 */
export function takeDate(headline: string): { text: string; date?: string } {
  const date = isoDate(atEnd.exec(headline))
  return date === undefined ? { text: headline } : { text: headline.replace(atEnd, ''), date }
}

function isoDate(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined
  const [, year = '', month = '', dayOfMonth = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : undefined
}
