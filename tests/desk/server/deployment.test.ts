import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDeployer } from '../../../src/desk/server/deployment.ts'
import { makeFolder } from '../../support/makeFolder.ts'

const script = `
console.log('\\u001b[32mcopied\\u001b[0m ' + process.argv.slice(2).join('|'))
console.error('in ' + process.cwd())
if (process.argv.includes('--fail')) process.exit(3)
if (process.argv.includes('--hang')) setInterval(() => {}, 1000)
`

/** A desk whose command runs that script with these arguments. */
async function deployerFor(args: string, limit?: number) {
  const folder = await makeFolder({ 'site/archive/issues/2024-05.abc.json': '{}', 'copy.mjs': script })
  const out = join(folder, 'site')
  const deployer = createDeployer(join(folder, 'drafts/.deployment.json'), out, undefined, limit)
  const command = `${JSON.stringify(process.execPath)} '${join(folder, 'copy.mjs')}' ${args}`
  await deployer.save({ command, trial: '--dry-run' })
  const lines: string[] = []
  return {
    folder,
    out,
    deployer,
    lines,
    run: (isTrial = false) => deployer.run(isTrial, (line) => lines.push(line)),
  }
}

it('runs the command in the folder of the site, and reports what it says', async () => {
  const { out, lines, run, deployer } = await deployerFor(`{folder} "two words" '*'`)
  await run()
  expect(lines.sort()).toEqual([`copied ${out}|two words|*`, `in ${out}`])
  expect([...(await deployer.online())]).toEqual(['archive/issues/2024-05.abc.json'])
})

it('adds the words of a trial, after which nothing counts as on the web', async () => {
  const { out, lines, run, deployer } = await deployerFor('{folder}')
  await run(true)
  expect(lines).toContain(`copied ${out}|--dry-run`)
  expect((await deployer.online()).size).toBe(0)
})

it('remembers what is on the web when the command is changed', async () => {
  const { run, deployer } = await deployerFor('')
  await run()
  await deployer.save({ command: 'true', trial: '-n' })
  expect((await deployer.online()).size).toBe(1)
  expect(await deployer.read()).toEqual({ command: 'true', trial: '-n' })
})

it('has no command where its file is damaged', async () => {
  const folder = await makeFolder({ '.deployment.json': '{ "command"' })
  const deployer = createDeployer(join(folder, '.deployment.json'), join(folder, 'site'))
  expect(await deployer.read()).toEqual({ command: '', trial: '--dry-run' })
})

describe('says why', () => {
  it.each([
    ['the command fails', '--fail', undefined],
    ['the command does not end', '--hang', 1500],
  ])('%s', async (_what, args, limit) => {
    const { run, deployer } = await deployerFor(args, limit)
    await expect(run()).rejects.toMatchObject({ told: { code: 'desk.notDeployed' } })
    expect((await deployer.online()).size).toBe(0)
  })

  it('there is no such program, or no site', async () => {
    const { deployer, run, folder } = await deployerFor('')
    await deployer.save({ command: 'no-such-program-here', trial: '' })
    await expect(run()).rejects.toMatchObject({ told: { code: 'desk.notDeployed' } })
    const empty = createDeployer(join(folder, 'drafts/.deployment.json'), join(folder, 'nowhere'))
    await expect(empty.run(false, () => undefined)).rejects.toMatchObject({ told: { code: 'desk.noSite' } })
  })
})
