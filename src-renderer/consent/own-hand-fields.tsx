import Alert from '@mui/material/Alert'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { Person } from '#shared/office/office'
import { FailureNotice } from '../ui/failure-notice'
import { NewPinFields, PinField } from '../ui/pin-fields'
import type { OwnHandAsking } from './use-own-hand'

/** The fields by which a person shows that it is their own hand; read by `OwnHandAsking.take`. */
export function OwnHandFields({
  person,
  hand,
}: {
  readonly person: Person
  readonly hand: OwnHandAsking
}): ReactElement {
  switch (hand.asks) {
    case 'nothing':
      return (
        <Typography sx={{ color: 'text.secondary' }}>
          样例台账里不核对 PIN。正式台账里，{person.name}在这里填写本人的 PIN 才算本人签批。
        </Typography>
      )
    case 'pin':
      return <PinField name="pin" label={`${person.name}的 PIN`} gap={hand.pinGap} hint="填写后记为本人签批" />
    case 'new-pin':
      return (
        <>
          <Alert severity="info" variant="outlined">
            {person.name}第一次在这台电脑上签批，请本人设置
            PIN；以后每次签批都填写它。不是本人的，请取消，换成登记人员代录。
          </Alert>
          <NewPinFields gaps={hand.newPinGaps} />
          {hand.failure === undefined ? null : <FailureNotice words={hand.failure} />}
        </>
      )
  }
}
