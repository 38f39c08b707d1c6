import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { findStanding } from '#shared/calendar/plan-calendar'
import type { YearArrangement } from '#shared/calendar/year-arrangement'
import { yearOf } from '#shared/prelude/local-date'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import { FormDialog } from '../../ui/form-dialog'
import { useSnackbar } from '../../ui/use-snackbar'
import { readAddressees, useCalendarExport } from './use-calendar-export'
import type { CalendarFacts } from './use-calendar-facts'

const kinds = ['device', 'office'] as const

/** Arrangements that are worth sending: of last year and on. */
const yearsBack = 1

export interface CalendarExportDialogProps {
  readonly facts: CalendarFacts
  readonly onClose: () => void
}

/** Makes a 放假安排包 for an office whose card is enrolled. */
export function CalendarExportDialog({ facts, onClose }: CalendarExportDialogProps): ReactElement {
  const thisYear = yearOf(useToday())
  const tell = useSnackbar()
  const addressees = useLedgerRead(readAddressees, kinds) ?? []
  const { busy, failure, send } = useCalendarExport()
  const standing = listStanding(facts).filter(({ year }) => year >= thisYear - yearsBack)
  const [toOffice, setToOffice] = useState('')
  const [left, setLeft] = useState<readonly number[]>(standing.flatMap(({ year }) => (year < thisYear ? [year] : [])))
  const to = addressees.find(({ officeCode }) => officeCode === toOffice) ?? addressees[0]
  const chosen = standing.filter(({ year }) => !left.includes(year))
  return (
    <FormDialog
      title="导出放假安排包"
      draft={{ notKept: 'nothing-written', form: 'calendar-export' }}
      submitLabel="签名并导出…"
      busy={busy}
      submitDisabled={to === undefined || chosen.length === 0}
      failure={failure}
      onSubmit={async () => {
        const place = to === undefined ? undefined : await send(to, chosen)
        if (place !== undefined) tell(`放假安排包已写到 ${place}`)
        return place !== undefined
      }}
      onClose={onClose}
    >
      {to === undefined ? (
        <Typography>
          还没有登记过其他单位的名片，不知道发给谁、用什么加密。请先到“设置—密钥”登记对方电脑的名片，当面或打电话核对校验码。
        </Typography>
      ) : (
        <Stack sx={{ gap: 2 }}>
          <TextField
            select
            label="发给"
            value={to.officeCode}
            onChange={(event) => setToOffice(event.target.value)}
            helperText="只有这个单位名片已登记的电脑能打开"
          >
            {addressees.map(({ officeCode, officeName }) => (
              <MenuItem key={officeCode} value={officeCode}>
                {officeName}
              </MenuItem>
            ))}
          </TextField>
          <Stack component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
            <FormLabel component="legend">年度</FormLabel>
            {standing.map(({ year, source }) => (
              <FormControlLabel
                key={year}
                control={
                  <Checkbox
                    checked={!left.includes(year)}
                    onChange={(event) =>
                      setLeft(event.target.checked ? left.filter((one) => one !== year) : [...left, year])
                    }
                  />
                }
                label={`${year} 年　${source}`}
              />
            ))}
          </Stack>
        </Stack>
      )}
    </FormDialog>
  )
}

/** The arrangement that counts for each year that has one, by year. */
function listStanding({ shipped, own }: CalendarFacts): readonly YearArrangement[] {
  const years = new Set([...shipped, ...own.arrangements].map(({ year }) => year))
  return [...years].sort((a, b) => a - b).flatMap((year) => findStanding(year, shipped, own) ?? [])
}
