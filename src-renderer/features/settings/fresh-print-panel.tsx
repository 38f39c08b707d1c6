import { freshKinds } from '#shared/batch/fresh-print'
import { formPaperWords } from '#shared/case/form-paper-words'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { directOf } from '../../desk/print-paper'
import { ChoiceField } from '../../ui/choice-field'
import { Panel } from '../../ui/panel'

/** 新件即打: whether the paper of a new case is printed by itself on this PC, and which. Only where papers go straight to a printer. */
export function FreshPrintPanel(): ReactElement {
  const { app, settings, changeSettings } = useDesk()
  const { freshPrint } = settings
  const isReady = directOf(settings) !== undefined
  return (
    <Panel title="新件即打">
      {app.shell === 'browser' ? (
        <Typography sx={{ color: 'text.secondary' }}>导入、登记以后自动打印要用桌面版。</Typography>
      ) : (
        <Stack sx={{ gap: 1.5 }}>
          <FormControlLabel
            control={
              <Checkbox
                checked={freshPrint.on && isReady}
                disabled={!isReady}
                onChange={(event) => void changeSettings({ freshPrint: { ...freshPrint, on: event.target.checked } })}
              />
            }
            label="导入交办包、登记来电来访以后，马上打印新案件的单据"
          />
          <Typography variant="caption" sx={{ color: 'text.secondary', pl: 4 }}>
            {isReady
              ? '几件一起进来的一次送去，打印记入案件。没有打成的列在每一页的上面，打好或者说不打了才去掉。'
              : '要先在上面选“不打开窗口，直接送到选定的打印机”，并选好打印机。'}
          </Typography>
          <ChoiceField
            label="打印什么"
            width={240}
            value={freshPrint.kind}
            choices={freshKinds.map((kind) => [kind, formPaperWords[kind]])}
            onChoose={(value) =>
              void changeSettings({
                freshPrint: { ...freshPrint, kind: freshKinds.find((kind) => kind === value) ?? freshPrint.kind },
              })
            }
          />
        </Stack>
      )}
    </Panel>
  )
}
