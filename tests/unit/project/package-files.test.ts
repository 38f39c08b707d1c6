import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..', '..')
const text = (name: string): string => readFileSync(join(root, name), 'utf8')
const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

describe('the package files', () => {
  it('pin every direct dependency to one exact version', () => {
    const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(text('package.json')))
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('carry no download address in the lock file', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved"/)
  })

  it('hold the optional parts of every platform, not of the one they were written on', () => {
    const names = Object.keys(
      z.object({ packages: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text('package-lock.json'))).packages,
    )
    for (const platform of ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-arm64']) {
      expect(names.filter((name) => name.includes(platform)).length, platform).toBeGreaterThanOrEqual(3)
    }
  })

  it('pin an Electron without an install script', () => {
    const { devDependencies } = packageSchema.parse(JSON.parse(text('package.json')))
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45)
    const lock = z
      .object({ packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })) })
      .parse(JSON.parse(text('package-lock.json')))
    expect(lock.packages['node_modules/electron']?.hasInstallScript).toBeUndefined()
  })
})
