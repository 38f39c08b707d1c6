import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findWrongImports } from '../../../build/imports/find-wrong-imports'
import { findPlace, importRows, refuseImport } from '../../../build/imports/import-directions'
import { readImports } from '../../../build/imports/read-imports'

const root = join(import.meta.dirname, '..', '..', '..')
const places: string[] = []
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true })
})

/** A tree of the given files, by path. */
function plant(files: ReadonlyMap<string, string>): string {
  const place = mkdtempSync(join(tmpdir(), 'imports-'))
  places.push(place)
  for (const [file, source] of files) {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), source)
  }
  return place
}

const features = readdirSync(join(root, 'src-renderer', 'features'))

/** Every folder that the table speaks of, the features each by its own name; a file stands for itself. */
const folders = importRows.flatMap(({ folder }) =>
  folder.endsWith('/*') ? features.map((name) => folder.slice(0, -1) + name) : [folder],
)
const isFile = (folder: string): boolean => /\.tsx?$/.test(folder)
const fileIn = (folder: string, name: string): string => (isFile(folder) ? folder : `${folder}/${name}.ts`)

/** What the table says of two folders, worked out from its rows alone. */
function isAllowed(from: string, to: string): boolean {
  if (from === to) return true
  const row = findPlace(fileIn(from, 'x'))?.row
  const target = findPlace(fileIn(to, 'x'))?.row.folder
  return (row?.takes ?? []).some(
    (take) => take === target || (take.endsWith('/*') && to.startsWith(take.slice(0, -1)) && to !== take),
  )
}

const withoutEnding = (file: string): string => file.replace(/\.tsx?$/, '')
const relativeTo = (from: string, to: string): string => {
  const path = relative(dirname(from), withoutEnding(to)).replaceAll('\\', '/')
  return path.startsWith('.') ? path : `./${path}`
}
const aliases: readonly (readonly [string, string])[] = [
  ['src-shared/', '#shared/'],
  ['src-main/', '#main/'],
  ['src-renderer/', '#renderer/'],
  ['tests/', '#tests/'],
]

describe('the directions of imports', () => {
  it('are kept by every file of the project', () => {
    expect(findWrongImports(root)).toEqual([])
  })

  it('lead only upwards in the table, so that no two folders lean on each other', () => {
    for (const [index, { folder, takes }] of importRows.entries()) {
      if (!folder.startsWith('src-')) continue
      const above = importRows.slice(0, index).map((row) => row.folder)
      for (const take of takes)
        expect(
          take.endsWith('/*')
            ? above.includes(take) || above.some((one) => one.startsWith(take.slice(0, -1)))
            : above.includes(take),
          `${folder} takes from ${take}`,
        ).toBe(true)
    }
  })

  it('leave no folder of the source out, and name none that is gone', () => {
    const standing = new Set<string>()
    for (const top of ['src-shared', 'src-main', 'src-renderer'])
      for (const name of readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }))
        if (/\.(tsx?|mjs)$/.test(name) && !name.endsWith('.d.ts'))
          standing.add(findPlace(`${top}/${name.replaceAll('\\', '/')}`)?.folder ?? `${top}/${name} stands in no row`)
    expect([...standing].toSorted()).toEqual(folders.filter((folder) => folder.startsWith('src-')).toSorted())
  })

  it('are refused for every forbidden pair of folders, by path and by alias, and for no allowed one', () => {
    const planted = new Map<string, string>()
    const wanted: string[] = []
    let written = 0
    for (const from of folders.filter((one) => !isFile(one) && one !== 'resources')) {
      // One file a folder: a file for each import would be tens of thousands, and half a minute of the disk.
      const file = fileIn(from, 'takes-from-all')
      const lines: string[] = []
      for (const to of folders) {
        const target = fileIn(to, 'target')
        const alias = aliases.find(([folder]) => target.startsWith(folder))
        const ways = [
          relativeTo(file, target),
          ...(alias === undefined ? [] : [alias[1] + withoutEnding(target).slice(alias[0].length)]),
        ]
        for (const specifier of ways) {
          lines.push(`import { x as x${lines.length} } from '${specifier}'`)
          if (!isAllowed(from, to)) wanted.push(`${file} ${specifier}`)
        }
      }
      written += lines.length
      planted.set(file, lines.join('\n'))
    }
    const found = findWrongImports(plant(planted)).map(({ file, specifier }) => `${file} ${specifier}`)
    expect(found.toSorted()).toEqual(wanted.toSorted())
    console.log(`${written} imports planted, ${found.length} refused`)
  })

  it('are refused for every package that a folder does not name', () => {
    const { dependencies, devDependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    const packages = [...Object.keys(dependencies), ...Object.keys(devDependencies), 'node:fs']
    for (const { folder, packages: allowed } of importRows) {
      if (allowed.includes('*')) continue
      const file = fileIn(folder.replace('*', 'today'), 'use-x')
      const taken = packages.filter((name) => refuseImport(file, { specifier: name, names: [] }) === undefined)
      expect(taken.map((name) => name.replace(/^node:.*/, 'node')).toSorted(), folder).toEqual([...allowed].toSorted())
    }
  })

  it.each([
    ['src-renderer/features/settings/x.ts', '../sync/take-in'],
    ['src-renderer/features/today/x.ts', '../sync/take-in'],
    ['src-renderer/features/today/x.ts', '#renderer/features/sync/take-in'],
    ['src-shared/numbering/x.ts', '../recovery/plan-recovery'],
    ['src-shared/record/x.ts', '../case/stage'],
    ['src-shared/case/x.ts', '../intake/plan-intake'],
    ['src-shared/case/x.ts', '#shared/ipc/contract'],
    ['src-shared/case/x.ts', 'node:fs'],
    ['src-shared/prelude/x.ts', 'electron'],
    ['src-shared/record/x.ts', 'dexie'],
    ['src-main/window/x.ts', '#renderer/routes'],
    ['src-main/window/x.ts', '../../src-renderer/theme'],
    ['src-main/window/x.ts', '../ipc/handle'],
    ['src-main/command-line/x.ts', 'electron'],
    ['src-main/preload/index.ts', 'zod'],
    ['src-renderer/features/today/x.ts', '#main/index'],
    ['src-renderer/features/today/x.ts', 'dexie'],
    ['src-renderer/features/today/x.ts', 'dexie-react-hooks'],
    ['src-renderer/features/today/use-x.ts', 'dexie-react-hooks'],
    ['src-renderer/desk/x.ts', 'dexie-react-hooks'],
    ['src-renderer/features/today/x.tsx', '../../desk/use-live'],
    ['src-renderer/ledger-store/read/x.ts', 'react'],
    ['src-renderer/ledger-store/read/x.ts', '../commit/ledger'],
    ['src-renderer/ledger-store/view/x.ts', '../../features/today/today-screen'],
    ['src-renderer/host/x.ts', '../ledger-store/view/ledger-database'],
    ['src-renderer/host/x.ts', 'react'],
    ['src-renderer/ui/x.tsx', '../ledger-store/view/ledger-database'],
    ['src-renderer/ui/x.tsx', '../host/call-host'],
    ['src-renderer/shell/x.tsx', '#tests/support/builders'],
    ['src-renderer/utils/x.ts', '#shared/prelude/result'],
    ['src-renderer/x.ts', '#shared/prelude/result'],
  ])('never lead from %s to %s', (file, specifier) => {
    expect(refuseImport(file, { specifier, names: [] })).toEqual(expect.any(String))
  })

  it('let single names through only where they belong', () => {
    const ask = (file: string, name: string) => refuseImport(file, { specifier: 'electron', names: [name] })
    expect(ask('src-main/ipc/handle.ts', 'ipcMain')).toBeUndefined()
    expect(ask('src-main/ipc/register-handlers.ts', 'ipcMain')).toContain('ipc/handle.ts')
    expect(ask('src-main/preload/index.ts', 'ipcRenderer')).toBeUndefined()
    expect(ask('src-main/window/main-window.ts', 'ipcRenderer')).toContain('no Electron')
  })

  it('are told by the check of `npm run lint`, which then fails', () => {
    const file = 'src-renderer/features/settings/probe.ts'
    const place = plant(new Map([[file, "\nexport { x } from '../sync/take-in'\n"]]))
    const { status, stdout } = spawnSync(
      join(root, 'node_modules', '.bin', 'tsx'),
      [join(root, 'build/imports/check-imports.ts'), place],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    )
    expect(status).toBe(1)
    expect(stdout).toContain(`${file}:2: '../sync/take-in': src-renderer/features/settings takes nothing from`)
  })
})

describe('the reading of imports', () => {
  it('finds every way to another module, types and workers too, with the names that are asked for', () => {
    const text = [
      "import type { A } from './a'",
      "import { b, type C as D } from './b'",
      "import * as all from './all'",
      "import './effect'",
      "export { e } from './e'",
      "export * from './f'",
      "const g = await import('./g')",
      "let h: import('./h').H",
      "new Worker(new URL('./w.ts', import.meta.url))",
      "const files = import.meta.glob<string>('../data/*.json', { query: '?raw' })",
      "import raw from './k?raw'",
    ].join('\n')
    const found = readImports('x.ts', text)
    expect(found.map(({ specifier }) => specifier).toSorted()).toEqual(
      ['./a', './b', './all', './effect', './e', './f', './g', './h', './w.ts', '../data/*.json', './k'].toSorted(),
    )
    expect(found.find(({ specifier }) => specifier === './b')).toEqual({
      specifier: './b',
      names: ['b', 'C'],
      line: 2,
    })
    expect(found.find(({ specifier }) => specifier === './h')?.line).toBe(8)
  })
  it('does not pass over a file that it cannot read', () => {
    expect(() => readImports('x.ts', 'import { from')).toThrow('x.ts')
  })
})
