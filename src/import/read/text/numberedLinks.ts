import { wholeAddress } from '../../webAddress.ts'
import type { SourceLine } from '../sourceLine.ts'

const named = /^\s*\[(\d{1,3})\]:?\s+(\S+)\s*$/
const reference = /\s*\[(\d{1,3})\]/g
/** One may be a footnote. */
const least = 2

/**
 * Gives the addresses that a plain text lists by number, `[2] https://…`, to the lines that name the numbers, as mail
 * programs and converters write the links of a page. An address whose number no line names stays where it is.
 */
export function linkNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const listed = lines.flatMap((line) => addressIn(line) ?? [])
  const addresses = new Map(listed.map(({ number, address }) => [number, address]))
  if (listed.length < least || addresses.size < listed.length) return [...lines]
  const used = new Set<string>()
  const linked = lines.map((line) => (addressIn(line) ? line : withLinks(line, addresses, used)))
  return linked.filter((line) => !used.has(addressIn(line)?.number ?? ''))
}

function addressIn({ text }: SourceLine): { readonly number: string; readonly address: string } | undefined {
  const [, number, address] = named.exec(text) ?? []
  const is = number !== undefined && address !== undefined && wholeAddress.test(address)
  return is ? { number, address } : undefined
}

function withLinks(line: SourceLine, addresses: ReadonlyMap<string, string>, used: Set<string>): SourceLine {
  const links = [...line.links]
  const text = line.text.replace(reference, (whole: string, number: string) => {
    const address = addresses.get(number)
    if (address === undefined) return whole
    used.add(number)
    links.push({ label: '', address })
    return ''
  })
  return links.length === line.links.length ? line : { ...line, text, links }
}
