import type { HouseStyle } from '../style/houseStyle.ts'

/** The style sheet of a newsletter as a web page and in print. */
export function pageStyle({ type, headlines }: HouseStyle): string {
  const family = type.serif ? '"Liberation Serif", "Noto Serif CJK SC"' : '"Noto Sans CJK SC"'
  const { size, gutter, columns, spaced } = type
  return `
    @page { size: A4; margin: 20mm 18mm }
    body { margin: 0; font: ${size}pt/1.45 ${family}; text-align: ${type.justified ? 'justify' : 'start'} }
    h1 { font-size: ${size * 2}pt; line-height: 1.2; margin: 0 0 4pt; text-align: start }
    h2, .headline { margin: 10pt 0 3pt; text-align: start; break-after: avoid; break-inside: avoid; line-height: 1.3 }
    h2 { font-size: ${size * 1.35}pt } .headline { font-size: ${headlines.look === 'coloured' ? size * 1.05 : size}pt }
    .coloured { color: #a3201d }
    h2.section { font-size: ${size * 1.6}pt; color: #1d3f72 }
    p { margin: 0 0 ${spaced ? size * 0.6 : 0}pt } .date, .source, .mark { text-align: start }
    .date { color: #555; font-size: ${size * 0.9}pt } .caption, .footnote { font-size: ${size * 0.8}pt }
    .quote { font-size: ${size * 1.3}pt; color: #1d3f72; text-align: start } .advert { background: #eee }
    .subheading { text-align: start; break-after: avoid }
    .part { margin-bottom: ${size * 1.2}pt }
    .columns { columns: ${columns}; column-gap: ${gutter}pt } .three { columns: 3; column-gap: ${gutter}pt }
    .sides { width: 100%; border-collapse: collapse; table-layout: fixed } .sides td { vertical-align: top; padding: 0 }
    .sides td + td { padding-left: ${gutter}pt }
    .figures { border-collapse: collapse; margin: 4pt 0 } .figures td { padding: 1pt 8pt; border: 1px solid #999 }
    .spread { display: grid; grid-template-columns: 1fr 1fr; column-gap: ${gutter}pt; break-inside: avoid }
    .spread > * { min-width: 0 }
  `
}
