import { readdirSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { filesUnder, type Import, importsOf, isModule, textOf } from './sourceTree.ts'

/*
 * archive ← device ← { app, worker, searchWorker, downloadWorker }, archive ← early ← { app, worker, publish/site },
 * app ← { publish/site, publish/editions }, archive ← publish, { archive, app/styles } ← desk; nothing imports publish, and
 * nothing the desk. Inside the app, features import shared code but never
 * each other. Only `routes.tsx` brings their views together.
 */

const imports = [...filesUnder('src').filter(isModule), 'vite.config.ts'].flatMap((file) => importsOf(file))
const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`)
const arrowOf = ({ file, target }: Import) => `${file} → ${target}`

const shared = ['data', 'filters', 'i18n', 'memory', 'styles', 'ui']
/** Modules that start the app around all features, and so may import each feature. */
const start = 'start'
const features = readdirSync('src/app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ![...shared, start].includes(entry.name))
  .map(({ name }) => name)
const featureOf = (path: string) => features.find((name) => path.startsWith(`src/app/${name}/`))

describe('between runtimes', () => {
  const mayImport: Readonly<Record<string, readonly string[]>> = {
    'src/archive': ['src/archive'],
    'src/device': ['src/device', 'src/archive'],
    'src/early': ['src/early', 'src/archive'],
    'src/app': ['src/app', 'src/device', 'src/early', 'src/archive'],
    'src/worker': ['src/worker', 'src/device', 'src/early', 'src/archive'],
    'src/searchWorker': ['src/searchWorker', 'src/device', 'src/archive'],
    'src/downloadWorker': ['src/downloadWorker', 'src/device', 'src/archive'],
    'src/desk': ['src/desk', 'src/archive', 'src/app/styles'],
    'src/publish/site': ['src/publish', 'src/archive', 'src/early', 'src/app'],
    'src/publish/editions': ['src/publish', 'src/archive', 'src/app'],
    'src/publish': ['src/publish', 'src/archive'],
  }
  const zoneOf = (path: string) => Object.keys(mayImport).find((zone) => path.startsWith(`${zone}/`))

  it('every module of src has its place', () => {
    expect(filesUnder('src').filter((file) => isModule(file) && zoneOf(file) === undefined)).toEqual([])
  })

  it('imports follow the arrows', () => {
    const against = imports.filter(({ file, target, isPackage }) => {
      const allowed = mayImport[zoneOf(file) ?? '']
      return !isPackage && allowed !== undefined && !allowed.some((zone) => within(zone)(target))
    })
    expect(against.map(arrowOf)).toEqual([])
  })

  it('nothing imports the desk: no reader downloads any of it', () => {
    const inside = within('src/desk')
    const users = imports.filter(({ file, target }) => inside(target) && !inside(file))
    expect(users.map(arrowOf)).toEqual([])
  })

  it('nothing outside publish imports publish, but the build’s own configuration', () => {
    const outside = imports.filter(
      ({ file, target }) => within('src/publish')(target) && !within('src/publish')(file),
    )
    expect(outside.filter(({ file }) => file !== 'vite.config.ts').map(arrowOf)).toEqual([])
    expect(outside.length).toBeGreaterThan(0)
  })
})

describe('stages', () => {
  const stages: Readonly<Record<string, readonly string[]>> = {
    'src/publish/import': ['text', 'extract', 'parse', 'pair', 'tag', 'report'],
    'src/publish/site': ['data', 'feeds', 'hosts', 'output', 'pages', 'bundle'],
  }

  it.each(Object.entries(stages))('of %s import none that comes later: %s', (folder, order) => {
    const stageOf = (path: string) => order.findIndex((stage) => within(`${folder}/${stage}`)(path))
    const backwards = imports.filter(
      ({ file, target }) => stageOf(file) !== -1 && stageOf(target) > stageOf(file),
    )
    expect(backwards.map(arrowOf)).toEqual([])
  })

  it.each(Object.entries(stages))('of %s are all its folders: %s', (folder, order) => {
    const there = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(there.map(({ name }) => name).sort()).toEqual([...order].sort())
  })
})

describe('the kill switch', () => {
  it('imports nothing that runs, since it must work where all else does not', () => {
    const values = imports.filter(({ file, typeOnly }) => file === 'src/worker/killSwitch.ts' && !typeOnly)
    expect(values.map(arrowOf)).toEqual([])
  })
})

describe('an inline script', () => {
  const writers = ['inlineScript.ts', 'inlineScripts.ts'].map((name) => `src/early/scripts/${name}`)
  const scripts = filesUnder('src/early/scripts').filter((file) => isModule(file) && !writers.includes(file))

  it.each(scripts)('%s imports nothing that runs and has nothing beside its function', (file) => {
    expect(imports.filter((one) => one.file === file && !one.typeOnly).map(arrowOf)).toEqual([])
    const { program } = parseSync(file, textOf(file))
    const statements = program.body.filter(({ type }) => type !== 'ImportDeclaration')
    expect(statements.map(({ type }) => type)).toEqual(['ExportNamedDeclaration'])
  })

  it('is there to be held to this', () => {
    expect(scripts.length).toBeGreaterThan(2)
  })
})

describe('the schema library', () => {
  const declarations = [
    'src/archive/issue.ts',
    'src/archive/names/nameList.ts',
    'src/archive/names/vocabulary.ts',
  ]

  it('is imported by the declarations of issue, names and vocabulary, and by publish alone', () => {
    const users = imports.filter(({ target }) => target === 'zod').map(({ file }) => file)
    expect(users).toEqual(expect.arrayContaining(declarations))
    expect(users.filter((file) => !declarations.includes(file) && !within('src/publish')(file))).toEqual([])
  })

  it('stays out of what is bundled for readers: app, workers and archive take types of it alone', () => {
    const values = imports.filter(
      ({ file, target, typeOnly }) =>
        declarations.includes(target) && !typeOnly && !within('src/publish')(file),
    )
    expect(values.map(arrowOf)).toEqual([])
  })
})

describe('packages', () => {
  it.each<[string, RegExp]>([
    ['src/archive', /^zod$/],
    ['src/early', /^$/],
    ['src/device', /^$/],
    ['src/downloadWorker', /^$/],
    ['src/worker', /^workbox-/],
    ['src/searchWorker', /^opencc-js\/dict\//],
    ['src/desk', /^(?:react|react-dom|i18next|pdfjs-dist)(?:\/.*)?$/],
    ['src/app', /^(?:react|react-dom|react-router|@tanstack\/react-query|i18next|workbox-window)(?:\/.*)?$/],
  ])('of %s are those of its runtime', (folder, known) => {
    const others = imports.filter(
      ({ file, target, isPackage }) => isPackage && within(folder)(file) && !known.test(target),
    )
    expect(others.map(arrowOf)).toEqual([])
  })
})

describe('inside the app', () => {
  it('there are features to hold to this', () => {
    expect(features).toEqual(expect.arrayContaining(['browse', 'offline', 'settings', 'shell', 'story']))
  })

  it('features never import each other', () => {
    const across = imports.filter(({ file, target }) => {
      const [from, to] = [featureOf(file), featureOf(target)]
      return from !== undefined && to !== undefined && from !== to
    })
    expect(across.map(arrowOf)).toEqual([])
  })

  it('what is shared knows no feature', () => {
    const knowing = imports.filter(
      ({ file, target }) =>
        shared.some((name) => within(`src/app/${name}`)(file)) && featureOf(target) !== undefined,
    )
    expect(knowing.map(arrowOf)).toEqual([])
  })

  it('every feature is on a route, and none of them knows the routes', () => {
    const onRoutes = imports
      .filter(({ file }) => file === 'src/app/routes.tsx')
      .map(({ target }) => featureOf(target))
    expect(features.filter((name) => !onRoutes.includes(name))).toEqual([])
    const entries = ['routes.tsx', 'main.tsx', 'renderPage.tsx'].map((name) => `src/app/${name}`)
    const knowing = imports.filter(
      ({ file, target }) => featureOf(file) !== undefined && entries.includes(target),
    )
    expect(knowing.map(arrowOf)).toEqual([])
  })

  it('what starts the app is known to its two entries alone', () => {
    const inside = within(`src/app/${start}`)
    const knowing = imports.filter(({ file, target }) => inside(target) && !inside(file))
    expect(new Set(knowing.map(({ file }) => file).filter(within('src')))).toEqual(
      new Set([
        'src/app/main.tsx',
        'src/app/renderPage.tsx',
        'src/publish/site/pages/aloneNotes.ts',
        'src/publish/site/pages/inlineParts.ts',
      ]),
    )
  })

  it('the files beside the routes name no page', () => {
    const pages = imports.filter(
      ({ file, target }) =>
        /^src\/app\/[^/]+$/.test(file) && file !== 'src/app/routes.tsx' && /Page\.tsx$/.test(target),
    )
    expect(pages.map(arrowOf)).toEqual([])
  })
})

describe('cycles', () => {
  it('there are none', () => {
    const targets = new Map<string, string[]>()
    for (const { file, target, isPackage } of imports) {
      if (!isPackage) targets.set(file, [...(targets.get(file) ?? []), target])
    }
    expect(findCycle(targets)).toEqual([])
  })

  it('would be found', () => {
    const ring = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['d', ['a']],
    ])
    expect(findCycle(ring)).toEqual(['a', 'b', 'd', 'a'])
  })
})

/** One cycle of the graph, from a node back to itself; empty if there is none. */
function findCycle(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (node: string, trail: readonly string[]): string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node]
    if (done.has(node)) return []
    done.add(node)
    for (const next of targets.get(node) ?? []) {
      const cycle = visit(next, [...trail, node])
      if (cycle.length > 0) return cycle
    }
    return []
  }
  return [...targets.keys()].map((node) => visit(node, [])).find((cycle) => cycle.length > 0) ?? []
}
