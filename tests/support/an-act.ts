import { readAct, type Act } from '#shared/case/act'

/** An act as a timeline has it. */
export function anAct(written: object): Act {
  const act = readAct(written)
  if (act === undefined) throw new Error(`no act: ${JSON.stringify(written)}`)
  return act
}
