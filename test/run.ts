import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

/** Everything that must hold, in order; a step that runs tests says which of the projects of vitest.config.ts. */
const STEPS: Step[] = [
  { script: 'lint' },
  { script: 'types' },
  { script: 'unit', project: 'unit' },
  { script: 'build' },
  { script: 'built', project: 'built' },
  { script: 'end-to-end', project: 'browser' },
]

const counts = STEPS.map(run)
const passed = sum(counts.map((count) => count.passed))
const failed = sum(counts.map((count) => count.failed))
for (const [index, { script }] of STEPS.entries()) {
  const count = counts[index]
  if (count) console.log(`${script}: ${count.passed} passed, ${count.failed} failed`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

interface Step {
  /** A script of package.json. */
  script: string
  project?: string
}

interface Count {
  passed: number
  failed: number
}

function run({ script, project }: Step): Count {
  console.log(`\n── ${script}`)
  if (!project) return npmRun(script) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const report = `artifacts/${project}.json`
  mkdirSync('artifacts', { recursive: true })
  rmSync(report, { force: true })
  const isSound = npmRun(script, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const count = countOf(report)
  // A file that does not even load has no test of its own to fail.
  return isSound ? count : { ...count, failed: Math.max(1, count.failed) }
}

function npmRun(script: string, ...rest: string[]): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...rest], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

function countOf(report: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
