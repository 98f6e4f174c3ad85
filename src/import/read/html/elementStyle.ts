import type { DefaultTreeAdapterTypes } from 'parse5'
import { inlineDeclarations, type StyleRule } from './styleSheet.ts'

type Element = DefaultTreeAdapterTypes.Element

/** The look that text inherits from the elements around it. */
export type InheritedStyle = {
  /** In points. Undefined if nothing sets it. */
  readonly size: number | undefined
  readonly bold: boolean
  /** As `#rrggbb`. */
  readonly colour: string | undefined
  readonly ground: string
  readonly hidden: boolean
  /** Whether its lines break where they do in the file. */
  readonly preformatted: boolean
}

export const pageStyle: InheritedStyle = {
  size: undefined,
  bold: false,
  colour: undefined,
  ground: '#ffffff',
  hidden: false,
  preformatted: false,
}

/** In points. */
const usualSize = 12
const leastSize = 2
const scales: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h4: 1,
  h5: 0.83,
  h6: 0.67,
  small: 0.83,
}
const boldElements = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const preformatted = new Set(['listing', 'pre', 'textarea', 'xmp'])
const named: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000', transparent: '' }

/** The look of an element's text. */
export function elementStyle(
  element: Element,
  around: InheritedStyle,
  rules: readonly StyleRule[],
): InheritedStyle {
  const declared = declarationsOf(element, rules)
  const scale = scales[element.tagName]
  const scaled = scale === undefined ? around.size : (around.size ?? usualSize) * scale
  const size = sizeOf(declared.get('font-size'), around.size ?? usualSize) ?? scaled
  const weight = declared.get('font-weight') ?? weightIn(declared.get('font'))
  const ground = groundOf(element, declared)
  const space = declared.get('white-space')
  return {
    size,
    bold: weight === undefined ? around.bold || boldElements.has(element.tagName) : isBold(weight),
    colour: colourOf(declared.get('color') ?? attribute(element, 'color')) ?? around.colour,
    ground: ground ?? around.ground,
    hidden: around.hidden || isHidden(element, declared) || (size !== undefined && size < leastSize),
    preformatted:
      space === undefined || space === 'inherit'
        ? around.preformatted || preformatted.has(element.tagName)
        : /^(?:pre|break-spaces)/.test(space),
  }
}

function declarationsOf(element: Element, rules: readonly StyleRule[]): ReadonlyMap<string, string> {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/)
  const fitting = rules.filter(
    ({ name, className, id }) =>
      (name === undefined || name === element.tagName) &&
      (className === undefined || classes.includes(className)) &&
      (id === undefined || id === attribute(element, 'id')),
  )
  const own = inlineDeclarations(attribute(element, 'style') ?? '')
  return new Map([...fitting.flatMap(({ declarations }) => [...declarations]), ...own])
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value
}

function isHidden(element: Element, declared: ReadonlyMap<string, string>): boolean {
  const is = (property: string, value: RegExp) => value.test(declared.get(property) ?? '')
  return (
    attribute(element, 'hidden') !== undefined ||
    is('display', /^none/) ||
    is('visibility', /^(?:hidden|collapse)/) ||
    is('opacity', /^(?:0|0?\.0\d*)$/) ||
    is('mso-hide', /^all/) ||
    (is('max-height', /^[01](?:px|pt)?$/) && is('overflow', /^hidden/))
  )
}

function sizeOf(value: string | undefined, around: number): number | undefined {
  const [, number, unit] = /^(\d*\.?\d+)(px|pt|em|rem|%)?$/.exec(value ?? '') ?? []
  if (number === undefined) return undefined
  const factors: Readonly<Record<string, number>> = {
    px: 0.75,
    pt: 1,
    em: around,
    rem: usualSize,
    '%': around / 100,
  }
  return Number(number) * (factors[unit ?? 'px'] ?? 0.75)
}

function weightIn(font: string | undefined): string | undefined {
  return /\b(bold|bolder|[6-9]00)\b/.exec(font ?? '')?.[1]
}

function isBold(weight: string): boolean {
  return /^(?:bold|bolder|[6-9]00)$/.test(weight)
}

function groundOf(element: Element, declared: ReadonlyMap<string, string>): string | undefined {
  const picture = declared.get('background-image') ?? attribute(element, 'background')
  if (picture !== undefined) return ''
  const colour =
    declared.get('background-color') ?? declared.get('background') ?? attribute(element, 'bgcolor')
  return colour === undefined ? undefined : (colourOf(colour) ?? '')
}

/** As `#rrggbb`; empty for a transparent colour, undefined for an unknown one. */
function colourOf(value: string | undefined): string | undefined {
  const colour = (value ?? '').trim().toLowerCase()
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(colour)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  if (/^#[\da-f]{6}$/.test(colour)) return colour
  const [, red, green, blue] = /^rgb\((\d+),(\d+),(\d+)\)$/.exec(colour) ?? []
  if (red !== undefined && green !== undefined && blue !== undefined)
    return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
  return named[colour] === '' ? undefined : named[colour]
}
