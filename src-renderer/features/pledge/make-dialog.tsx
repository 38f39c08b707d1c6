import { useState, type ReactElement } from 'react'
import { basicsOf, signersOf, templateOf } from '#shared/pledge/pledge-templates'
import {
  pledgeFormWords,
  pledgeIdOf,
  pledgeLimits,
  type Indicator,
  type Pledge,
  type PledgeBasics,
  type PledgeUnit,
} from '#shared/pledge/pledge'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { ManyRow, SelectRow, TextRow, type Choice } from '../../ui/form-fields'
import { useSnackbar } from '../../ui/use-snackbar'
import type { PledgeScreenGround } from './pledge-ground'
import { readMany, readText, splitNames } from './read-pledge-form'
import { usePledgeAct, useVillageNames } from './use-pledges'

interface MakeDialogProps {
  readonly ground: PledgeScreenGround
  readonly year: number
  readonly onClose: () => void
}

/** Makes a pledge for each of the units chosen, from one of the program's templates or after one that there is. */
export function MakeDialog({ ground, year, onClose }: MakeDialogProps): ReactElement {
  const { pledges, staff } = ground
  const villages = useVillageNames()
  const acting = usePledgeAct()
  const tell = useSnackbar()
  const [of, setOf] = useState(year)
  const taken = new Set(pledges.pledges.filter((one) => one.year === of).map(({ id }) => id))
  const free = (unit: PledgeUnit): boolean => !taken.has(pledgeIdOf(of, unit))
  const places = (villages ?? []).map((name): PledgeUnit => ({ kind: 'village', departmentId: '', name })).filter(free)
  const departments = [...staff.departments.values()]
    .filter(({ active }) => active)
    .map(({ id, name }): PledgeUnit => ({ kind: 'department', departmentId: id, name }))
    .filter(free)
  const submit = async (form: FormData): Promise<boolean> => {
    if (of < 2000 || of > 2099) return acting.refuse({ year: '请填写四位年份，例如 2026' })
    const [inPlaces, inDepartments] = [readMany(form, 'villages'), readMany(form, 'departments')]
    const units = [
      ...places.filter(({ name }) => inPlaces.includes(name)),
      ...departments.filter(({ departmentId }) => inDepartments.includes(departmentId)),
      ...splitNames(readText(form, 'others')).map((name): PledgeUnit => ({ kind: 'other', departmentId: '', name })),
    ]
    if (units.length === 0) return acting.refuse({ others: '请选村社、部门，或者写上单位名称' })
    if (units.length > pledgeLimits.units) return acting.refuse({ others: `一次最多 ${pledgeLimits.units} 份` })
    const source = readText(form, 'source')
    const done = await acting.act(
      units.map((unit) => {
        const { basics, indicators } = beginWith(source, of, unit, ground)
        return { id: pledgeIdOf(of, unit), request: { want: 'make', year: of, unit, basics, indicators } }
      }),
    )
    if (done) tell(`已起草 ${units.length} 份`)
    return done
  }
  return (
    <FormDialog
      title="起草责任书"
      subtitle="选中的单位各一份；内容一样的先改好一份，再照着它起草其他单位的"
      draft={{ form: 'pledge-make', about: String(year) }}
      submitLabel="起草"
      width="md"
      busy={acting.busy}
      failure={acting.failure}
      submitDisabled={villages === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldPair>
        <SelectRow
          name="year"
          label="年度"
          required
          choices={[year - 1, year, year + 1].map((one) => ({ value: String(one), label: `${one} 年` }))}
          defaultValue={String(year)}
          onPick={(picked) => setOf(Number(picked))}
          gap={acting.gaps['year']}
        />
        <SelectRow
          name="source"
          label="照着"
          required
          choices={sourceChoices(pledges.pledges)}
          defaultValue="letter"
          hint="程序自带的两种，或者已有的一份"
        />
      </FieldPair>
      <UnitRows
        year={of}
        places={villages === undefined ? undefined : places}
        departments={departments}
        gap={acting.gaps['others'] ?? acting.gaps['unit']}
      />
    </FormDialog>
  )
}

interface UnitRowsProps {
  readonly year: number
  /** Undefined until they are read. */
  readonly places: readonly PledgeUnit[] | undefined
  readonly departments: readonly PledgeUnit[]
  readonly gap: string | undefined
}

/** The units that have no pledge of the year yet. */
const UnitRows = ({ year, places, departments, gap }: UnitRowsProps): ReactElement => (
  <>
    {places === undefined ? null : (
      <ManyRow
        key={`villages ${year}`}
        name="villages"
        label="村社（学校）"
        choices={places.map(({ name }) => ({ value: name, label: name }))}
        defaultChosen={places.map(({ name }) => name)}
        hint={`名单在“设置—村社”里；${year} 年已有责任书的不在其中。案件按“村社”一栏计`}
      />
    )}
    <ManyRow
      key={`departments ${year}`}
      name="departments"
      label="部门"
      choices={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))}
      defaultChosen={[]}
      hint="案件按承办部门计"
    />
    <TextRow name="others" label="其他单位" lines={2} gap={gap} hint="一行一个。案件按“村社”一栏与名称完全相同的计" />
  </>
)

function sourceChoices(pledges: readonly Pledge[]): readonly Choice[] {
  return [
    { value: 'letter', label: pledgeFormWords.letter, detail: '程序自带' },
    { value: 'table', label: pledgeFormWords.table, detail: '程序自带' },
    ...pledges
      .filter(({ voided }) => voided === undefined)
      .map(({ id, year, unit }) => ({ value: id, label: `${year} 年 ${unit.name}`, detail: '已有' })),
  ]
}

const shiftDay = (day: LocalDate, years: number): LocalDate =>
  parseLocalDate(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`) ??
  parseLocalDate(`${Number(day.slice(0, 4)) + years}-02-28`) ??
  day

/** What a new pledge begins with: a template, or what stands in another, under its own year and unit. */
function beginWith(
  source: string,
  year: number,
  unit: PledgeUnit,
  { pledges, office }: PledgeScreenGround,
): { readonly basics: PledgeBasics; readonly indicators: readonly Indicator[] } {
  const other = pledges.pledges.find(({ id }) => id === source)
  if (other === undefined) {
    const template = templateOf(source === 'table' ? 'table' : 'letter', year)
    return { basics: basicsOf(template, year, signersOf(office, unit)), indicators: template.indicators }
  }
  const { form, title, lead, rewards, from, to, signers, indicators } = other
  const years = year - other.year
  return {
    basics: {
      form,
      title: title.replaceAll(String(other.year), String(year)).replaceAll(other.unit.name, unit.name),
      lead: lead.replaceAll(other.unit.name, unit.name),
      rewards,
      from: shiftDay(from, years),
      to: shiftDay(to, years),
      signers: signers.map((signer, nth) => (nth === signers.length - 1 ? { organ: unit.name, person: '' } : signer)),
    },
    indicators: indicators.map(({ id: _id, ...indicator }) => indicator),
  }
}
