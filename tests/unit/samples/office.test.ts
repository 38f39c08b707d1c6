import { describe, expect, it } from 'vitest'
import { roles } from '#shared/office/office'
import { findRareHanzi } from '#shared/text/gb2312'
import { fictionalPhone, sampleOffice, sampleParties } from './read-samples'

const { office, departments, people } = sampleOffice

describe('the sample township', () => {
  it('is the office that the sample bundle is addressed to', () => {
    expect(sampleParties.to).toEqual({ code: office.code, name: office.name })
    expect(sampleParties.from).toEqual({ code: 'hotline-centre', name: '市长公开电话受理中心' })
  })

  it('has at least ten departments and sixteen people, every one of them told apart', () => {
    expect(departments.length).toBeGreaterThanOrEqual(10)
    expect(people.length).toBeGreaterThanOrEqual(16)
    for (const values of [
      departments.map((one) => one.id),
      departments.map((one) => one.name),
      people.map((one) => one.id),
      people.map((one) => one.name),
    ]) {
      expect(new Set(values).size).toBe(values.length)
    }
  })

  it('has everybody in a department that exists, with a post and a role', () => {
    const ids = new Set(departments.map((one) => one.id))
    for (const person of people)
      expect([person.name, ids.has(person.departmentId), person.post !== '', person.roles.length > 0]).toEqual([
        person.name,
        true,
        true,
        true,
      ])
  })

  it('has every department represented by somebody who can handle a case', () => {
    const represented = new Set(people.filter((one) => one.roles.includes('handler')).map((one) => one.departmentId))
    expect(departments.filter((one) => !represented.has(one.id)).map((one) => one.name)).toEqual([])
  })

  it('fills every role as a township does: the secretary reviews, a deputy mayor supervises, three clerks register', () => {
    expect(roles.filter((role) => !people.some((one) => one.roles.includes(role)))).toEqual([])
    expect(people.find((one) => one.post === '党委书记')?.roles).toEqual(['reviewer'])
    expect(people.find((one) => one.post === '副镇长')?.roles).toEqual(['supervisor'])
    expect(people.filter((one) => one.roles.includes('registrar'))).toHaveLength(3)
  })

  it('lets nobody handle and review', () => {
    expect(people.filter((one) => one.roles.includes('handler') && one.roles.includes('reviewer'))).toEqual([])
  })

  it('names telephones that cannot ring, and people whose names every font has', () => {
    for (const telephone of [office.telephone, ...people.map((one) => one.telephone)])
      expect(telephone).toMatch(fictionalPhone)
    expect(findRareHanzi(people.map((one) => one.name).join(''))).toEqual([])
  })
})
