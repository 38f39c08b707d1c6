import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeLists } from '../../../build/lists/write-lists'

// A step is added by its two files alone: the step and its form. Shown on a copy of the sources, judged by the compiler.
const root = join(import.meta.dirname, '..', '..', '..')
const stepFile = 'src-shared/case/steps/test-only-step.ts'
const formFile = 'src-renderer/features/case/steps/test-only-step-form.ts'

const step = `
import type { LocalDate } from '../../prelude/local-date'
import { defineAct } from '../acts/define-act'
import { dayPart, toldPart } from '../parts'
import { planAct } from '../plan-act'
import { afterRegistration, defineStep } from './define-step'

export const testedAct = defineAct({
  act: 'tested',
  name: '试办',
  parts: { on: dayPart('试办日期'), text: toldPart('试办情况', 40) },
  day: 'on',
  correctable: ['on', 'text'],
  log: 'handle',
  tell: ({ text }) => ({ title: '试办', detail: text }),
})

export interface TestOnly {
  readonly on: LocalDate
  readonly text: string
}

export const testOnlyStep = defineStep({
  step: 'test-only-step',
  name: '试办',
  place: 'side',
  group: 'work',
  from: afterRegistration,
  roles: ['handler'],
  act: testedAct,
  plan: planAct<TestOnly>(testedAct),
})
`
const form = `
import { partsForm } from './parts-form'

export const testOnlyForm = partsForm('test-only-step', { submitLabel: '试办' })
`

/** What the copy is asked by a program of its own: each line that it prints is one thing that works. */
const probe = `
import { allStepForms } from '#renderer/features/case/all-step-forms'
import { historyToRows } from '#renderer/messages/history-words'
import { FormReader } from '#renderer/features/case/steps/form-reader'
import { readParts } from '#renderer/features/case/steps/read-parts'
import { actOf } from '#shared/case/act'
import { stepBarrier } from '#shared/case/step-barrier'
import { stepNames, stepOf } from '#shared/case/step-tables'
import { actToText } from '#shared/case/tell-act'
import { valuesToStep } from '#shared/case/values-to-step'
import { toCorrection, isCorrectable } from '#shared/case/correctable'
import { judgeOp } from '#shared/merge/judge-op'
import { planResolution } from '#shared/merge/plan-resolution'
import { listConflicts } from '#shared/record/list-conflicts'
import { uncover } from '#shared/case/private-text'
import { wholeWay, day } from '#tests/support/builders'
import { PlayedCase } from '#tests/support/case-stage'
import { staffById, surroundingsOf } from '#tests/support/case-builders'

const names = { person: (id) => id, department: (id) => id }
const here = PlayedCase.of({ steps: wholeWay.slice(0, 4) }, 'pchere')
const there = PlayedCase.of({ steps: wholeWay.slice(0, 4) }, 'pcthere')
const handler = staffById.get('handler')
const secretary = staffById.get('secretary')

const button = stepNames.includes('test-only-step') && stepOf('test-only-step').place === 'side'
if (button && stepBarrier('test-only-step', here.one, handler) === undefined && stepBarrier('test-only-step', here.one, secretary)?.type === 'RoleMissing')
  console.log('button')

const typed = new FormData()
typed.set('on', '2026-11-23')
typed.set('text', '到现场试过了')
const blank = new FormReader(new FormData())
readParts(blank, actOf('tested').parts)
const taken = valuesToStep('test-only-step', readParts(new FormReader(typed), actOf('tested').parts))
if (allStepForms['test-only-step'].Dialog !== undefined && Object.keys(blank.gaps).join() === 'on,text' && taken !== undefined)
  console.log('form')

const future = here.try('handler', { ...taken, on: day('2026-11-30') })
const nothing = here.try('handler', { ...taken, text: ' ' })
here.take('handler', taken)
if (future?.type === 'DayInFuture' && nothing?.type === 'FieldMissing') console.log('plan')

const told = actToText(here.one.timeline.at(-1).act, names)
const rows = historyToRows([{ ref: 'x:1', replica: 'x', at: 0, by: 'handler', lines: [{ change: { type: 'entry', field: 'acts', value: { act: 'tested', on: '2026-11-23', text: '试' } }, concurrent: [] }] }], names)
if (told.title === '试办' && uncover(told.detail) === '到现场试过了' && rows[0].title === '试办') console.log('history')

there.hear(here)
const op = here.wrote.at(-1).ops[0]
if (there.one.timeline.at(-1).act.act === 'tested' && judgeOp(op) === 'known' && there.one.newer.length === 0) console.log('sync')

const correct = (one, text) => {
  const entry = one.entry('tested')
  if (!isCorrectable(entry.act)) throw new Error('not correctable')
  one.take('handler', { step: 'correct', entry: entry.ref, to: { ...toCorrection(entry.act), text }, reason: '写错了' })
}
correct(here, '第一份')
correct(there, '第二份')
here.hear(there)
const [conflict] = listConflicts(here.record)
const second = conflict.sides.find(({ value }) => value.text === '第二份')
const chosen = planResolution(here.record, conflict, { choice: 'side', ref: second.ref }, surroundingsOf('clerk'))
here.fold('clerk', chosen.value)
if (here.one.conflicts.length === 0 && uncover(here.one.timeline.find(({ act }) => act.act === 'tested').act.text) === '第二份')
  console.log('reconcile')
`

let copy = ''

/** Compiles a part of the copy; '' when it compiles. */
function compile(part: string): string {
  const ran = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-b', join(copy, part)], { encoding: 'utf8' })
  return ran.status === 0 ? '' : `${ran.stdout}${ran.stderr}`
}

function put(file: string, text: string): void {
  writeFileSync(join(copy, file), text)
  writeLists(copy)
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'step-layout-'))
  for (const part of ['src-shared', 'src-renderer', 'tests/support', 'resources', 'package.json', 'tsconfig.base.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('a step that is added by its two files', () => {
  it('compiles, and works through button, form, plan, history, sync and reconcile', { timeout: 600_000 }, () => {
    put(stepFile, step)
    put(formFile, form)
    expect(compile('src-shared')).toBe('')
    expect(compile('src-renderer')).toBe('')
    writeFileSync(join(copy, 'probe.ts'), probe)
    const ran = spawnSync(join(root, 'node_modules', '.bin', 'tsx'), ['probe.ts'], { cwd: copy, encoding: 'utf8' })
    expect(ran.stderr).toBe('')
    expect(ran.stdout.trim().split('\n')).toEqual(['button', 'form', 'plan', 'history', 'sync', 'reconcile'])
  })

  it('does not compile without its form', { timeout: 300_000 }, () => {
    rmSync(join(copy, formFile))
    writeLists(copy)
    expect(compile('src-renderer')).toContain('test-only-step')
    put(formFile, form)
  })

  it('does not compile without any of its parts', { timeout: 300_000 }, () => {
    const parts: readonly (readonly [part: string, instead: string])[] = [
      ["  name: '试办',\n  place", '  place'],
      ["  roles: ['handler'],\n", ''],
      ['  from: afterRegistration,\n', ''],
      ["  place: 'side',\n", ''],
      ["  group: 'work',\n", ''],
      ['  plan: planAct<TestOnly>(testedAct),\n', ''],
      ["  tell: ({ text }) => ({ title: '试办', detail: text }),\n", ''],
      ["  log: 'handle',\n", ''],
      ["  parts: { on: dayPart('试办日期'), text: toldPart('试办情况', 40) },\n", ''],
      ["correctable: ['on', 'text']", "correctable: ['on', 'texts']"],
    ]
    // Beside the whole one, and in no table: the compiler reads them all at once.
    parts.forEach(([part, instead], index) => {
      expect(step).toContain(part)
      writeFileSync(join(copy, `src-shared/case/steps/without-${index}.ts`), step.replace(part, instead))
    })
    const faults = compile('src-shared')
    expect(parts.map((_, index) => faults.includes(`without-${index}.ts`))).toEqual(parts.map(() => true))
  })
})
