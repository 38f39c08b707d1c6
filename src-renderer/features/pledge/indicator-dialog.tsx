import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { isIndicatorMeasure } from '#shared/pledge/count-indicators'
import { formulaToText } from '#shared/pledge/indicator-words'
import {
  offWords,
  pledgeLimits,
  type Indicator,
  type IndicatorOff,
  type IndicatorSign,
  type NamedIndicator,
  type Pledge,
} from '#shared/pledge/pledge'
import { pointsToText } from '#shared/pledge/total-points'
import { measures, measureToTitle } from '#shared/figures/measures'
import { useDesk } from '../../desk/desk'
import { FieldPair } from '../../ui/field-pair'
import { FormDialog } from '../../ui/form-dialog'
import { CheckRow, SelectRow, TextRow, type Choice } from '../../ui/form-fields'
import { parseCases, parseHundredths, readText } from './read-pledge-form'
import { usePledgeAct } from './use-pledges'

interface IndicatorDialogProps {
  readonly pledge: Pledge
  /** The one that is changed; a new one where left out. */
  readonly indicator?: NamedIndicator | undefined
  readonly onClose: () => void
}

const isRateName = (name: string): boolean => isIndicatorMeasure(name) && measures[name].kind === 'rate'

/** Adds an indicator, changes one or takes it out. */
export function IndicatorDialog({ pledge, indicator, onClose }: IndicatorDialogProps): ReactElement {
  const { clock } = useDesk()
  const { busy, gaps, failure, act, refuse } = usePledgeAct()
  const [opened] = useState(indicator)
  const [measure, setMeasure] = useState(opened?.measure ?? '')
  const id = opened?.id ?? `b${clock.now().toString(36)}`
  const send = (value: Indicator): Promise<boolean> =>
    act([
      {
        id: pledge.id,
        request: { want: 'indicator', id, indicator: value, ...(opened === undefined ? {} : { opened }) },
      },
    ])
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readIndicator(form, opened, pledge.indicators.length + 1)
    return read.ok ? send(read.value) : refuse(read.gaps)
  }
  return (
    <FormDialog
      title={opened === undefined ? '添加考核指标' : '修改考核指标'}
      subtitle={`${pledge.year} 年　${pledge.unit.name}`}
      draft={{ form: 'pledge-indicator', about: opened === undefined ? pledge.id : `${pledge.id}|${opened.id}` }}
      submitLabel={opened === undefined ? '添加' : '保存'}
      width="md"
      busy={busy}
      failure={failure}
      moreActions={
        opened === undefined ? undefined : (
          <Button
            color="error"
            disabled={busy}
            onClick={() => {
              const { id: _id, ...value } = opened
              void send({ ...value, dropped: true }).then((done) => (done ? onClose() : undefined))
            }}
          >
            去掉这一项
          </Button>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <BasicRows
        indicator={opened}
        place={pledge.indicators.length + 1}
        measure={measure}
        onMeasure={setMeasure}
        gaps={gaps}
      />
      {isIndicatorMeasure(measure) ? (
        <GoalRows indicator={opened} measure={measure} gaps={gaps} />
      ) : (
        <HandRows indicator={opened} gaps={gaps} />
      )}
      <CheckRow name="veto" label="一票否决：没达到的，全年按最低等次" defaultChecked={opened?.veto ?? false} />
    </FormDialog>
  )
}

const measureChoices: readonly Choice[] = [
  { value: '', label: '由考核人评定' },
  ...Object.entries(measures).flatMap(([name, measure]) =>
    measure.kind === 'index'
      ? []
      : [{ value: name, label: measureToTitle(measure), detail: measure.kind === 'rate' ? '比率' : '件数' }],
  ),
]

type Gaps = Readonly<Record<string, string>>

interface RowsProps {
  readonly indicator: NamedIndicator | undefined
  readonly gaps: Gaps
}

interface BasicRowsProps extends RowsProps {
  readonly place: number
  readonly measure: string
  readonly onMeasure: (name: string) => void
}

const BasicRows = ({ indicator: opened, place, measure, onMeasure, gaps }: BasicRowsProps): ReactElement => (
  <>
    <TextRow
      name="text"
      label="指标内容"
      required
      autoFocus
      lines={2}
      defaultValue={opened?.text ?? ''}
      limit={pledgeLimits.text}
      gap={gaps['text']}
      hint="打印在责任书上的一句话"
    />
    <FieldPair>
      <TextRow
        name="group"
        label="项目"
        defaultValue={opened?.group ?? ''}
        limit={pledgeLimits.group}
        gap={gaps['group']}
        hint="评分表第一栏，例如：领导、基础；可以空着"
      />
      <TextRow
        name="order"
        label="第几项"
        required
        defaultValue={String(opened?.order ?? place)}
        gap={gaps['order']}
        hint="按数字从小到大排"
      />
    </FieldPair>
    <FieldPair>
      <TextRow
        name="points"
        label="标准分"
        required
        defaultValue={opened === undefined ? '' : pointsToText(opened.points)}
        gap={gaps['points']}
      />
      <SelectRow
        name="measure"
        label="考核方式"
        choices={measureChoices}
        defaultValue={opened?.measure ?? ''}
        onPick={onMeasure}
        hint={formulaToText({ measure }) || '检查、考核时由人填写完成情况和得分'}
      />
    </FieldPair>
  </>
)

const HandRows = ({ indicator, gaps }: RowsProps): ReactElement => (
  <TextRow
    name="each"
    label="每件（次）扣分"
    defaultValue={indicator === undefined || indicator.each === 0 ? '' : pointsToText(indicator.each)}
    gap={gaps['each']}
    hint="印在评分标准里，得分仍由考核人填；可以空着"
  />
)

function GoalRows({ indicator, measure, gaps }: RowsProps & { readonly measure: string }): ReactElement {
  const isRate = isRateName(measure)
  const [off, setOff] = useState<string>(indicator?.off ?? 'per-point')
  const goal =
    indicator === undefined || indicator.measure === ''
      ? ''
      : isRate
        ? pointsToText(indicator.goal)
        : String(indicator.goal)
  return (
    <>
      <FieldPair>
        <SelectRow
          name="sign"
          label="目标"
          required
          choices={[
            { value: 'at-least', label: '不低于（≥）' },
            { value: 'at-most', label: '不高于（≤）' },
            { value: 'exactly', label: '等于（＝）' },
          ]}
          defaultValue={indicator?.sign ?? 'at-least'}
        />
        <TextRow
          name="goal"
          label={isRate ? '目标值（%）' : '目标值（件）'}
          required
          defaultValue={goal}
          gap={gaps['goal']}
        />
      </FieldPair>
      <SelectRow
        name="off"
        label="没达到时"
        required
        choices={[
          { value: 'all', label: offWords.all },
          { value: 'per-point', label: isRate ? '按差几个百分点扣分' : '按差几件扣分' },
          ...(isRate ? [{ value: 'per-case', label: '按没达到的案件，每件扣分' }] : []),
        ]}
        defaultValue={indicator?.off ?? 'per-point'}
        onPick={setOff}
      />
      {off === 'all' ? null : (
        <FieldPair>
          {off === 'per-point' && isRate ? (
            <TextRow
              name="step"
              label="每差几个百分点"
              required
              defaultValue={pointsToText(indicator?.step ?? 100)}
              gap={gaps['step']}
              hint="不足的按一档算"
            />
          ) : null}
          <TextRow
            name="each"
            label="扣几分"
            required
            defaultValue={indicator === undefined ? '1' : pointsToText(indicator.each)}
            gap={gaps['each']}
          />
        </FieldPair>
      )}
    </>
  )
}

type ReadIndicator = { readonly ok: true; readonly value: Indicator } | { readonly ok: false; readonly gaps: Gaps }

const oneOf = <Word extends string>(text: string, words: readonly Word[], usual: Word): Word =>
  words.find((word) => word === text) ?? usual

const signs: readonly IndicatorSign[] = ['at-least', 'at-most', 'exactly']
const offs: readonly IndicatorOff[] = ['all', 'per-point', 'per-case']

/** An indicator as it stands in its form, or what is wrong in it. What a newer program added to it stays. */
function readIndicator(form: FormData, opened: NamedIndicator | undefined, place: number): ReadIndicator {
  const { id: _id, ...before }: Partial<NamedIndicator> = opened ?? {}
  const measure = readText(form, 'measure')
  const isCounted = isIndicatorMeasure(measure)
  const goal = !isCounted
    ? 0
    : isRateName(measure)
      ? parseHundredths(readText(form, 'goal'))
      : parseCases(readText(form, 'goal'))
  const points = parseHundredths(readText(form, 'points'))
  const order = Number(readText(form, 'order') || place)
  const eachText = readText(form, 'each')
  const each = eachText === '' ? 0 : parseHundredths(eachText)
  const stepText = readText(form, 'step')
  const step = stepText === '' ? (opened?.step ?? 100) : parseHundredths(stepText)
  const off = isCounted ? oneOf(readText(form, 'off'), offs, 'all') : eachText === '' ? 'all' : 'per-case'
  const isOverall = isCounted && isRateName(measure) && goal !== undefined && goal > 10_000
  const gaps: Gaps = {
    ...(points === undefined ? { points: '请填分数，例如 10 或 2.5' } : {}),
    ...(goal === undefined || isOverall ? { goal: isRateName(measure) ? '请填 0 到 100 的百分数' : '请填件数' } : {}),
    ...(Number.isFinite(order) ? {} : { order: '请填数字' }),
    ...(each === undefined || (isCounted && off !== 'all' && each === 0) ? { each: '请填扣几分' } : {}),
    ...(step === undefined || step === 0 ? { step: '请填百分点，例如 1 或 5' } : {}),
  }
  if (
    Object.keys(gaps).length > 0 ||
    points === undefined ||
    goal === undefined ||
    each === undefined ||
    step === undefined
  )
    return { ok: false, gaps }
  return {
    ok: true,
    value: {
      ...before,
      order,
      group: readText(form, 'group'),
      text: readText(form, 'text'),
      points,
      measure,
      sign: isCounted ? oneOf(readText(form, 'sign'), signs, 'at-least') : 'at-least',
      goal,
      off,
      each,
      step,
      veto: form.get('veto') !== null,
      dropped: false,
    },
  }
}
