import { inlineJson } from '../inlineJson.ts'

/**
 * The text of an inline script: the function's own text, called with the arguments as JSON. So the function must
 * stand alone: it sees its arguments and the browser, but nothing of its module.
 */
export function inlineScript<Arguments extends readonly unknown[]>(
  script: (...given: Arguments) => void,
  ...given: Arguments
): string {
  return `(${script})(${given.map(inlineJson).join(',')})`
}
