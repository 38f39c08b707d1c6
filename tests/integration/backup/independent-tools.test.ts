import '#shared/prelude/zod-setup'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ageSealer } from '#shared/codec/age-sealer'
import { aBackup, commitLines, linesToText } from '#tests/support/backup/backup-drafts'
import { qingshan } from '#tests/support/bundles/test-offices'
import { toolMissing } from '#tests/support/bundles/tools'
import { skipWithReason } from '#tests/support/skip-with-reason'

const folder = mkdtempSync(join(tmpdir(), 'backup-tools-'))
const run = (tool: string, args: readonly string[], cwd = folder): string =>
  execFileSync(tool, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a backup without this program', () => {
  it('unpacks with unzip and checks with sha256sum, and its lines are the journal’s', async (context) => {
    const missing = toolMissing(['unzip', 'sha256sum'])
    if (missing !== undefined) return skipWithReason(context, missing)
    const zip = await ageSealer.open(await aBackup(), [qingshan.keys.ageIdentity])
    if (!zip.ok) throw new Error(zip.failure)
    writeFileSync(join(folder, 'backup.zip'), zip.value)
    expect(run('unzip', ['-t', 'backup.zip'])).toContain('No errors detected')
    run('unzip', ['-q', '-o', 'backup.zip'])
    expect(
      run(
        'sha256sum',
        ['-c', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'],
        join(folder, 'backup'),
      ).match(/: OK$/gm)?.length,
    ).toBe(6)
    expect(readFileSync(join(folder, 'backup', 'data', 'journal.ndjson'), 'utf8').trimStart()).toBe(
      linesToText(commitLines(20)),
    )
  })

  it('opens with age, and minisign bears out its signature by the key it names', async (context) => {
    const missing = toolMissing(['age', 'minisign', 'unzip'])
    if (missing !== undefined) return skipWithReason(context, missing)
    writeFileSync(join(folder, 'own.key'), `${qingshan.keys.ageIdentity}\n`)
    writeFileSync(join(folder, 'one.hlbak'), await aBackup())
    run('age', ['-d', '-i', 'own.key', '-o', 'one.zip', 'one.hlbak'])
    run('unzip', ['-q', '-o', 'one.zip', '-d', 'one'])
    const bag = join(folder, 'one', 'backup')
    const key = /^From-Key: (.*)$/m.exec(readFileSync(join(bag, 'bag-info.txt'), 'utf8'))?.[1] ?? ''
    expect(run('minisign', ['-Vm', 'tagmanifest-sha256.txt', '-x', 'signature.minisig', '-P', key], bag)).toContain(
      'Signature and comment signature verified',
    )
  })
})
