import type { ReactElement } from 'react'
import { gradeLimits, type PledgeYear } from '#shared/pledge/pledge-year'
import { pointsToText } from '#shared/pledge/total-points'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { CheckRow, TextRow } from '../../ui/form-fields'
import { parseHundredths, readText } from './read-pledge-form'
import { usePledgeAct } from './use-pledges'

interface YearDialogProps {
  readonly settled: PledgeYear
  readonly may: boolean
  readonly onClose: () => void
}

/** 考核办法 of a year: from which points on a grade is given, and whether units are ranked. */
export function YearDialog({ settled, may, onClose }: YearDialogProps): ReactElement {
  const { busy, gaps, failure, settle, refuse } = usePledgeAct()
  const { year, grades, ranking } = settled
  const rows = Array.from({ length: Math.min(gradeLimits.grades, Math.max(4, grades.length)) }, (_, nth) => grades[nth])
  const submit = async (form: FormData): Promise<boolean> => {
    const read = rows.map((_row, nth) => ({
      nth,
      word: readText(form, `word${nth}`),
      from: parseHundredths(readText(form, `from${nth}`)),
    }))
    const written = read.filter(({ word }) => word !== '')
    const wrong = written.find(({ from }) => from === undefined || from > 10_000)
    if (wrong !== undefined) return refuse({ [`from${wrong.nth}`]: '请填 0 到 100 的分数' })
    return settle({
      year,
      grades: written.flatMap(({ word, from }) => (from === undefined ? [] : [{ word, from }])),
      ranking: form.get('ranking') !== null,
    })
  }
  return (
    <FormDialog
      title={`${year} 年考核办法`}
      subtitle="只管这一年；已经保存的考核不跟着变"
      draft={{ form: 'pledge-year', about: String(year) }}
      submitLabel="保存"
      busy={busy}
      submitDisabled={!may}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {rows.map((grade, nth) => (
        <FieldPair key={nth}>
          <TextRow
            name={`word${nth}`}
            label={`等次 ${nth + 1}`}
            defaultValue={grade?.word ?? ''}
            limit={gradeLimits.word}
            gap={gaps[`word${nth}`]}
          />
          <TextRow
            name={`from${nth}`}
            label="折算分从"
            defaultValue={grade === undefined ? '' : pointsToText(grade.from)}
            gap={gaps[`from${nth}`]}
            hint={nth === 0 ? '从高到低，最低等次从 0 分起' : undefined}
          />
        </FieldPair>
      ))}
      <div>
        <CheckRow name="ranking" label="按分数排名次" defaultChecked={ranking} />
        <div style={{ fontSize: 13, opacity: 0.75 }}>
          默认不排名：国办函〔2025〕66号不主张追逐排名、不主张脱离实际的指标；考核重在看问题解决了没有。
        </div>
      </div>
    </FormDialog>
  )
}
