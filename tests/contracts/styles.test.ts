import { describe, expect, it } from 'vitest'
import { themeColors } from '../../src/boot/themeColors.ts'
import { webManifest } from '../../src/site/feeds/webManifest.ts'
import { writtenAs, writtenClasses } from './classNames.ts'
import { filesUnder, textOf } from './sourceTree.ts'
import { canBe } from './syntax.ts'

/** The style sheets without their comments and quoted texts. */
const sheets = [...filesUnder('src/app'), ...filesUnder('src/desk/page')]
  .filter((file) => file.endsWith('.css'))
  .map((file) => {
    const css = textOf(file).replace(/\/\*[\s\S]*?\*\//g, '')
    return { file, css: css.replace(/'[^'\n]*'|"[^"\n]*"/g, "''") }
  })

function found(pattern: RegExp): { file: string; name: string }[] {
  return sheets.flatMap(({ file, css }) =>
    [...css.matchAll(pattern)].map(([, name = '']) => ({ file, name })),
  )
}

describe('colours', () => {
  const named =
    'white|black|gr[ae]y|silver|red|maroon|crimson|tomato|orange|gold|yellow|olive|lime|green|teal|cyan|aqua|blue|navy|indigo|purple|magenta|fuchsia|violet|pink|brown|beige|ivory|linen|wheat|tan|(?:light|dark|dim|medium|deep|pale)[a-z]+'
  const colour = new RegExp(
    `(#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\\(|(?<=:[^;{]*)(?<![\\w-])(?:${named})(?![\\w-]))`,
    'gi',
  )

  it('are made up in the tokens and for print alone', () => {
    const places = ['src/app/styles/tokens.css', 'src/app/styles/print.css']
    // `color-scheme` uses the names of the two schemes as keywords.
    const elsewhere = found(colour).filter(
      ({ file, name }) => !places.includes(file) && !/^(?:light|dark)$/.test(name),
    )
    expect(elsewhere).toEqual([])
  })

  it('are the same in both ways to the dark', () => {
    const tokens = sheets.find(({ file }) => file.endsWith('/tokens.css'))?.css ?? ''
    const [device, reader] = [
      /:root:not\(\[data-theme=''\]\) \{([^}]*)\}/,
      /:root\[data-theme=''\] \{([^}]*)\}/,
    ].map((block) =>
      block
        .exec(tokens)?.[1]
        ?.split(/\s*;\s*/)
        .map((line) => line.trim()),
    )
    expect(device).toEqual(reader)
    expect(device?.length).toBeGreaterThan(10)
  })

  it('are each made up for light and for dark', () => {
    const colours = [...textOf('src/app/styles/tokens.css').matchAll(/--([\w-]+): #\w+;/g)]
    const times = new Map<string, number>()
    for (const [, name = ''] of colours) times.set(name, (times.get(name) ?? 0) + 1)
    expect([...times].filter(([, count]) => count !== 3)).toEqual([])
  })
})

describe('a colour with a number', () => {
  const tokens = textOf('src/app/styles/tokens.css')

  it('is that many per cent of the one that it is named for, wherever it is made up', () => {
    const made = [...tokens.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, colour]) => ({ name, colour }))
    const thin = [...tokens.matchAll(/--([\w-]+)-(\d\d): (#\w{6})(\w\w);/g)]
    expect(thin.length).toBeGreaterThan(10)
    for (const [line, name, share, colour, alpha = ''] of thin) {
      expect([line, Number.parseInt(alpha, 16)]).toEqual([line, Math.round((Number(share) / 100) * 255)])
      expect(made).toContainEqual({ name, colour })
    }
  })
})

describe('the colour of the paper', () => {
  const tokens = textOf('src/app/styles/tokens.css')
  const [light = '', dark = ''] = [...tokens.matchAll(/--paper: (#\w+)/g)].map(([, colour = '']) => colour)

  it('is the same wherever it stands besides the tokens', () => {
    expect(themeColors).toEqual({ light, dark })
    const metas = [
      ...textOf('index.html').matchAll(/<meta name="theme-color" content="(#\w+)" media="[^"]*?(\w+)\)"/g),
    ]
    expect(metas.map(([, colour, scheme]) => [scheme, colour])).toEqual([
      ['light', light],
      ['dark', dark],
    ])
    const { theme_color, background_color } = webManifest({ base: '/', language: 'en' })
    expect([theme_color, background_color]).toEqual([light, light])
  })
})

describe('what is lit under a pointer', () => {
  it('is so where pointers hover alone: a touch would leave it lit', () => {
    const whereNoneHovers = sheets.filter(({ css }) =>
      css.replace(/@media \(hover: hover\) \{[\s\S]*?\n {2}\}/g, '').includes(':hover'),
    )
    expect(whereNoneHovers.map(({ file }) => file)).toEqual([])
  })
})

describe('what has the focus', () => {
  it('is not asked for from above: a touch would have all restyled that any such question is about', () => {
    const asking = sheets.filter(({ css }) => /:has\([^{]*:focus/.test(css))
    expect(asking.map(({ file }) => file)).toEqual([])
  })
})

describe('custom properties', () => {
  const declared = new Set(found(/(?<=[{;\s])(--[\w-]+)\s*:/g).map(({ name }) => name))
  const used = found(/var\(\s*(--[\w-]+)/g)

  it('that are used are declared', () => {
    expect(used.filter(({ name }) => !declared.has(name))).toEqual([])
  })

  it('that are declared are used', () => {
    const names = new Set(used.map(({ name }) => name))
    expect([...declared].filter((name) => !names.has(name))).toEqual([])
  })
})

describe('classes', () => {
  const selectors = sheets.flatMap(({ file, css }) =>
    [...css.matchAll(/([^{};]+)\{/g)]
      .map(([, prelude = '']) => prelude.trim())
      .filter((prelude) => !prelude.startsWith('@'))
      .flatMap((prelude) =>
        [...prelude.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => ({ file, name })),
      ),
  )

  it('that a style sheet names are on some element', () => {
    const unused = selectors.filter(({ name }) => writtenAs(name).length === 0)
    expect(unused).toEqual([])
  })

  it('that are on an element have a style', () => {
    const bare = writtenClasses.filter((text) => !selectors.some(({ name }) => canBe(text, name)))
    expect(bare).toEqual([])
  })

  /** The feature, or the part shared by features, that a file belongs to, at any depth. */
  const featureOf = (file: string) => file.split('/').slice(0, 3).join('/')
  const featuresWriting = (name: string) => new Set(writtenAs(name).map(({ file }) => featureOf(file)))
  const shared = ['src/app/ui', 'src/app/filters']
  const common = 'src/app/styles'

  it('that the style sheet of a feature names are on its own elements, or on those of shared pieces', () => {
    const foreign = selectors.filter(({ file, name }) => {
      const features = featuresWriting(name)
      return featureOf(file) !== common && ![featureOf(file), ...shared].some((one) => features.has(one))
    })
    expect(foreign).toEqual([])
  })

  it('that a common style sheet names are words of more than one feature, or say what an element needs', () => {
    const own = selectors.filter(
      ({ file, name }) =>
        featureOf(file) === common &&
        !name.startsWith('needs-') &&
        !featuresWriting(name).has('src/app/ui') &&
        featuresWriting(name).size < 2,
    )
    expect(own).toEqual([])
  })
})
