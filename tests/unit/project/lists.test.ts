import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeLists } from '../../../build/lists/write-lists'

const root = join(import.meta.dirname, '..', '..', '..')

it('the tables of steps, acts, fields and forms are as their folders are', () => {
  const copy = mkdtempSync(join(tmpdir(), 'lists-'))
  try {
    for (const folder of ['src-shared/case', 'src-renderer/features/case'])
      cpSync(join(root, folder), join(copy, folder), { recursive: true })
    expect(writeLists(copy)).toEqual([])
    writeFileSync(
      join(copy, 'src-shared/case/steps/wave.ts'),
      'export const waveStep = {}\nexport const wavedAct = {}\n',
    )
    expect(writeLists(copy)).toEqual(['src-shared/case/all-acts.ts', 'src-shared/case/all-steps.ts'])
    expect(writeLists(copy)).toEqual([])
  } finally {
    rmSync(copy, { recursive: true })
  }
})
