import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
let place = ''

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rules-'))
  for (const name of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(root, name), join(place, name))
  for (const name of ['src-shared', 'src-main', 'src-renderer'])
    cpSync(join(root, name), join(place, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction')
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

const put = (file: string, source: string): void => {
  mkdirSync(dirname(join(place, file)), { recursive: true })
  writeFileSync(join(place, file), source)
}

const lint = (file: string, source: string): string => {
  put(file, source)
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), [file], { cwd: place, encoding: 'utf8' })
  rmSync(join(place, file))
  return stdout
}

describe('the linter refuses', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['any', 'src-shared/case/probe.ts', 'export const y: any = 1\n', 'no-explicit-any'],
    [
      'a non-null assertion',
      'src-shared/case/probe.ts',
      'export const y = (x: string | undefined) => x!.length\n',
      'no-non-null-assertion',
    ],
    [
      'a cast',
      'src-shared/case/probe.ts',
      "export const y = JSON.parse('1') as number\n",
      'consistent-type-assertions',
    ],
    ['a default export', 'src-shared/case/probe.ts', 'export default 1\n', 'no-default-export'],
  ]
  for (const [what, file, source, rule] of cases) {
    it(what, () => expect(lint(file, source)).toContain(rule))
  }

  it('a cycle', () => {
    put('src-shared/case/probe-a.ts', "import { b } from './probe-b'\nexport const a = (): number => b\n")
    expect(
      lint('src-shared/case/probe-b.ts', "import { a } from './probe-a'\nexport const b: number = a()\n"),
    ).toContain('no-cycle')
  })

  it('nothing in a file that keeps the rules', () => {
    expect(lint('src-shared/case/probe.ts', "import { z } from 'zod'\n\nexport const y = z.string()\n")).toContain(
      '0 errors',
    )
  })
})

describe('the compiler refuses in src-shared', () => {
  for (const name of ['window', 'process', 'Buffer', 'document', 'indexedDB', 'crypto', 'console', 'setTimeout']) {
    it(name, () => {
      put('src-shared/probe.ts', `export const y = ${name}\n`)
      put(
        'probe.tsconfig.json',
        JSON.stringify({
          extends: './src-shared/tsconfig.json',
          compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false, incremental: false },
          include: ['src-shared/probe.ts', 'src-shared/prelude/platform.d.ts'],
        }),
      )
      const { stdout, status } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'probe.tsconfig.json'], {
        cwd: place,
        encoding: 'utf8',
      })
      expect(status).not.toBe(0)
      expect(stdout).toContain(`Cannot find name '${name}'`)
    })
  }
})
