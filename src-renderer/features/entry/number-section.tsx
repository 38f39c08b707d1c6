import { callerViews, callerViewWords, outcomes, outcomeWords } from '#shared/case/choices'
import { stepLimits } from '#shared/case/step-limits'
import { waitingNumber } from '#shared/entry/read-entry-fields'
import { parseLocalDate, yearOf } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { useNumberOffer } from '../../desk/use-number-offer'
import { DayField } from '../../ui/day-field'
import { CheckRow, ChoiceRow, SelectRow, TextRow } from '../../ui/form-fields'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import type { SectionProps } from './entry-sections'
import { Cell, FieldGrid } from './field-grid'
import { offeredNumber } from './use-entry-numbers'

/** 登记: the number is there at once, by the same rights as of any case. */
export function NumberSection({ gaps, today }: SectionProps): ReactElement {
  const [year, setYear] = useState(yearOf(today))
  const offer = useNumberOffer(year, today)
  const pickDay = (text: string): void => {
    const day = parseLocalDate(text)
    if (day !== undefined) setYear(yearOf(day))
  }
  return (
    <Panel title="编号">
      <FieldGrid>
        <Cell wide={4}>
          <DayField
            name="registeredOn"
            label="登记日期"
            required
            defaultValue={today}
            max={today}
            error={gaps['registeredOn'] !== undefined}
            helperText={gaps['registeredOn']}
            onPick={pickDay}
          />
        </Cell>
        <Cell wide={8} lookedUp>
          {offer === undefined ? (
            <LoadingRows rows={1} />
          ) : offer.right.right === 'none' ? (
            <SelectRow
              key={offer.provisional}
              name="ledgerNumber"
              label="台账号"
              choices={[
                { value: waitingNumber, label: '待编号' },
                { value: offer.provisional, label: `先用临时号 ${offer.provisional}` },
              ]}
              defaultValue={offeredNumber(offer)}
              gap={gaps['ledgerNumber']}
              hint="本机不编台账号：待编号的，号码随台账交换传来。"
            />
          ) : (
            <TextRow
              key={`${offer.year} ${offer.right.next}`}
              name="ledgerNumber"
              label="台账号"
              required
              defaultValue={offeredNumber(offer)}
              gap={gaps['ledgerNumber']}
              hint={`${offer.year} 年的下一个号`}
            />
          )}
        </Cell>
      </FieldGrid>
    </Panel>
  )
}

/** 现场答复: what the caller was told while there or on the line, which closes the case in the same form. */
export function OnSpotSection({ gaps, open }: Pick<SectionProps, 'gaps'> & { readonly open: boolean }): ReactElement {
  return (
    <Panel title="现场答复">
      <CheckRow name="onSpot" label="已经当场答复（F8）：登记后直接办结，另编存根号" />
      {open ? (
        <FieldGrid>
          <Cell wide={12}>
            <TextRow name="answer" label="答复内容" required lines={3} gap={gaps['answer']} limit={stepLimits.record} />
          </Cell>
          <Cell wide={12}>
            <ChoiceRow
              name="outcome"
              label="办理结果"
              required
              choices={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
              defaultValue="explained"
              gap={gaps['outcome']}
            />
          </Cell>
          <Cell wide={12}>
            <ChoiceRow
              name="view"
              label="来电人意见"
              required
              choices={callerViews.map((value) => ({ value, label: callerViewWords[value] }))}
              gap={gaps['view']}
            />
          </Cell>
        </FieldGrid>
      ) : null}
    </Panel>
  )
}
