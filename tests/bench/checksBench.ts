import { kinds } from '../check/plantError.ts'
import { falseAlarms, type PlantedScore, plantedScore, said, soundIssues } from '../check/plantedScores.ts'

const each = 20
/** The smallest share of errors that are found, and the largest share of stories with a false alarm. */
const promised = { found: 0.9, alarms: 0.25 } as const

/**
 * Plants twenty errors of each kind into stories that are right, and reports how many of them the check
 * finds.
 * @param show lists the errors that were missed, and the false alarms
 */
export async function checksBench(seed: number, show: boolean): Promise<string> {
  const sound = await soundIssues(seed)
  const alarms = falseAlarms(sound)
  const scores = kinds.map((kind, index) => plantedScore(kind, each, sound, seed * 100 + index))
  const alarmsOf = ({ rules }: PlantedScore) => alarms.filter(({ rule }) => rules.has(rule)).length
  const sum = (of: (score: PlantedScore) => number) => scores.reduce((all, score) => all + of(score), 0)
  const [planted, found] = [sum((score) => score.planted), sum((score) => score.found)]
  const stories = sound.issues.reduce((all, issue) => all + issue.stories.length, 0)
  const rows = [
    ['', 'planted', 'found', 'false alarms of the rules that find it'],
    ...scores.map((score) => [score.kind, score.planted, score.found, alarmsOf(score)]),
    ['all', planted, found, alarms.length],
  ]
  const kept = found >= planted * promised.found && alarms.length <= stories * promised.alarms
  return [
    ...(show ? [missedIn(scores), alarms.map(said).join('\n')] : []),
    rows
      .map(
        ([name = '', ...cells]) =>
          `${String(name).padEnd(12)}${cells.map((one) => String(one).padStart(9)).join('')}`,
      )
      .join('\n'),
    `${((100 * found) / planted).toFixed(0)} % found, ${alarms.length} false alarms in ${stories} stories: ${kept ? 'ok' : 'below the promise'} (at least 90 %, at most one in four stories)`,
  ].join('\n\n')
}

function missedIn(scores: readonly PlantedScore[]): string {
  return scores.flatMap(({ kind, missed }) => missed.map((pair) => `${kind}: ${pair}`)).join('\n')
}
