import { expect, it } from 'vitest'
import { filesUnder, isModule } from './sourceTree.ts'
import { functionsIn } from './syntax.ts'

const most = 40

const tooLong = filesUnder('src')
  .filter(isModule)
  .flatMap((file) => functionsIn(file).map((one) => ({ ...one, place: `${file} ${one.name}` })))
  .filter(({ lines, hasReason }) => lines > most && !hasReason)
  .map(({ place, lines }) => [place, lines])

it(`a function of src has at most ${most} lines, or a reason`, () => {
  expect(tooLong).toEqual([])
})

it('lines of code are counted, elements among them, and neither comments nor blank lines', () => {
  const source = `
    export function Greeting({ name }: { name: string }) {
      // Why it is so.
      const id = useId() // which one

      /* Two lines
         of comment. */
      return (
        <p id={id}>
          {/* Among
              elements. */}
          Good day,
          {name}
        </p>
      )
    }
    const greet = (names: string[]) =>
      names.map((name) => {
        return hello(name)
      })
  `
  expect(functionsIn('Greeting.tsx', source).map(({ name, lines }) => [name, lines])).toEqual([
    ['Greeting', 7],
    ['greet', 3],
    ['greet', 1],
  ])
})

it('a function has a reason where a comment above it gives one to Biome', () => {
  const ignored = '// biome-ignore lint/complexity/noExcessiveLinesPerFunction:'
  const source = `
${ignored} pages carry its text
export function whole() {}
${ignored}
function silent() {}
function other() {}
`
  expect(functionsIn('some.ts', source).map(({ name, hasReason }) => [name, hasReason])).toEqual([
    ['whole', true],
    ['silent', false],
    ['other', false],
  ])
})
