import { describe, expect, it } from 'vitest'
import { pairByName } from '#renderer/ui/read-form'

describe('the fields that a form’s data came from', () => {
  it('are each its own, where several bear one name', () => {
    const fields = [
      { name: 'assists', value: '0' },
      { name: 'assists.0.departmentId', value: 'd1' },
      { name: 'assists', value: '1' },
      { name: 'on', value: '2026-11-23' },
    ]
    const paired = pairByName(['assists', 'assists.0.departmentId', 'assists', 'on'], fields)
    expect(paired.map((field) => field?.value)).toEqual(['0', 'd1', '1', '2026-11-23'])
  })

  it('are none for what no field of text stands for: a ticked box', () => {
    expect(pairByName(['key', 'on', 'on'], [{ name: 'on' }])).toEqual([undefined, { name: 'on' }, undefined])
  })
})
