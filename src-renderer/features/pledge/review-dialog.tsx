import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import {
  assessPledge,
  countToText,
  findingsOf,
  isCounted,
  toReview,
  type Assessment,
  type Finding,
} from '#shared/pledge/assess-pledge'
import type { PledgeRow } from '#shared/pledge/count-indicators'
import { ruleToText } from '#shared/pledge/indicator-words'
import { pledgeLimits, reviewWords, type NamedIndicator, type Pledge, type ReviewName } from '#shared/pledge/pledge'
import type { PledgeYear } from '#shared/pledge/pledge-year'
import { pointsToText } from '#shared/pledge/total-points'
import { parseLocalDate } from '#shared/prelude/local-date'
import { useDesk } from '../../desk/desk'
import { usePeriodRules } from '../../desk/use-period-rules'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { DayField } from '../../ui/day-field'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { SelectRow, TextRow } from '../../ui/form-fields'
import { parseHundredths, readDay, readText } from './read-pledge-form'
import { usePledgeAct } from './use-pledges'

interface ReviewDialogProps {
  readonly pledge: Pledge
  readonly name: ReviewName
  readonly settled: PledgeYear
  /** Of the pledge's own unit. */
  readonly rows: readonly PledgeRow[]
  readonly onClose: () => void
}

/** 年中检查 or 年终考核: what the ledger counts stands there, and a person says the rest. */
export function ReviewDialog({ pledge, name, settled, rows, onClose }: ReviewDialogProps): ReactElement {
  const { settings } = useDesk()
  const today = useToday()
  const staff = useStaff()
  const rules = usePeriodRules()
  const { busy, gaps, failure, act, refuse } = usePledgeAct()
  const [before] = useState(pledge[name])
  const found = findingsOf(before ?? (name === 'end' ? pledge.mid : undefined))
  const [on, setOn] = useState(before?.on ?? today)
  const shown = assessPledge(pledge, { rows, on, rules, findings: found, grades: settled.grades })
  const submit = async (form: FormData): Promise<boolean> => {
    const day = readDay(form, 'on')
    if (day === undefined) return refuse({ on: '请填写完整的日期' })
    const read = readFindings(form, pledge.indicators)
    if (!read.ok) return refuse(read.gaps)
    const assessment = assessPledge(pledge, { rows, on: day, rules, findings: read.findings, grades: settled.grades })
    const review = toReview(assessment, { on: day, judgeId: readText(form, 'judgeId'), note: readText(form, 'note') })
    return act([{ id: pledge.id, request: { want: 'review', name, review } }])
  }
  const people = [...(staff?.people.values() ?? [])].filter(({ id, active }) => active || id === before?.judgeId)
  return (
    <FormDialog
      title={reviewWords[name]}
      subtitle={`${pledge.year} 年　${pledge.unit.name}　数字取自台账 ${shown.span.from} 至 ${shown.span.to}`}
      draft={{ form: 'pledge-review', about: `${pledge.id}|${name}` }}
      submitLabel={`保存${reviewWords[name]}`}
      width="lg"
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <FieldPair>
        <DayField
          name="on"
          label={`${reviewWords[name]}日期`}
          required
          defaultValue={before?.on ?? today}
          max={today}
          onPick={(day) => setOn(parseLocalDate(day) ?? on)}
          error={gaps['on'] !== undefined}
          helperText={gaps['on'] ?? '数字算到这一天，责任期满的算到期满'}
        />
        <SelectRow
          name="judgeId"
          label="考核人"
          required
          choices={people.map(({ id, name: word, post }) => ({ value: id, label: word, detail: post }))}
          defaultValue={before?.judgeId ?? settings.actorId}
          gap={gaps['judgeId']}
        />
      </FieldPair>
      {pledge.indicators.map((indicator, nth) => (
        <IndicatorRows
          key={indicator.id}
          indicator={indicator}
          nth={nth}
          shown={shown}
          finding={found.get(indicator.id)}
          isNeeded={name === 'end'}
          gaps={gaps}
        />
      ))}
      <TextRow
        name="note"
        label="考核意见"
        lines={2}
        defaultValue={before?.note ?? ''}
        limit={pledgeLimits.lead}
        gap={gaps['note']}
        hint="不写来电人的姓名、电话"
      />
    </FormDialog>
  )
}

type Gaps = Readonly<Record<string, string>>

interface IndicatorRowsProps {
  readonly indicator: NamedIndicator
  readonly nth: number
  readonly shown: Assessment
  readonly finding: Finding | undefined
  readonly isNeeded: boolean
  readonly gaps: Gaps
}

function IndicatorRows({ indicator, nth, shown, finding, isNeeded, gaps }: IndicatorRowsProps): ReactElement {
  const { id, text, points, veto } = indicator
  const line = shown.lines.find((one) => one.id === id)
  const counted = isCounted(indicator)
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }} role="group" aria-label={text}>
      <Typography sx={{ fontWeight: 600 }}>
        {nth + 1}. {text}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        标准分 {pointsToText(points)}；{ruleToText(indicator)}
      </Typography>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ width: 260, flexShrink: 0 }}>
          {counted ? (
            <Typography sx={{ pt: 1 }}>
              {line?.points === undefined
                ? '没有可考核的案件，不计分'
                : `${countToText(line)}，得 ${pointsToText(line.points)} 分`}
            </Typography>
          ) : (
            <TextRow
              name={`points ${id}`}
              label="得分"
              required={isNeeded}
              defaultValue={finding?.points === undefined ? '' : pointsToText(finding.points)}
              gap={gaps[`points ${id}`]}
              hint={`0 到 ${pointsToText(points)} 分${veto ? '；不是满分即一票否决' : ''}${isNeeded ? '' : '；没有评的空着'}`}
            />
          )}
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, display: 'grid' }}>
          <TextRow
            name={`found ${id}`}
            label={counted ? '说明' : '完成情况'}
            defaultValue={finding?.found ?? ''}
            limit={pledgeLimits.text}
            gap={gaps[`found ${id}`]}
            hint={counted ? '可以空着' : '扣了分的要写理由'}
          />
        </Box>
      </Stack>
    </Box>
  )
}

type ReadFindings =
  | { readonly ok: true; readonly findings: ReadonlyMap<string, Finding> }
  | { readonly ok: false; readonly gaps: Gaps }

function readFindings(form: FormData, indicators: readonly NamedIndicator[]): ReadFindings {
  const findings = new Map<string, Finding>()
  for (const { id, points: full } of indicators) {
    const written = readText(form, `points ${id}`)
    const points = written === '' ? undefined : parseHundredths(written)
    if (written !== '' && (points === undefined || points > full))
      return { ok: false, gaps: { [`points ${id}`]: `请填 0 到 ${pointsToText(full)} 的分数` } }
    findings.set(id, { points, found: readText(form, `found ${id}`) })
  }
  return { ok: true, findings }
}
