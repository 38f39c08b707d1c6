import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useId, type ReactElement } from 'react'
import { measureToFormula } from '#shared/figures/measure'
import { measures, measureToTitle, type MeasureName } from '#shared/figures/measures'
import { DialogHeading } from '../../ui/dialog-heading'
import { rateNames } from './use-shown-measures'

export interface MeasuresDialogProps {
  readonly shown: readonly MeasureName[]
  readonly onToggle: (name: MeasureName) => void
  readonly onReset: () => void
  readonly onClose: () => void
}

/** Which rates are shown, by which place's way: what is ticked stands in the table at once. */
export function MeasuresDialog({ shown, onToggle, onReset, onClose }: MeasuresDialogProps): ReactElement {
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="measures">
        选指标和口径
      </DialogHeading>
      <DialogContent>
        同一个率，各地分母不一样；勾上的都列出来，可以几种口径一起看。只在这台电脑上改，一个不勾的按默认。
        <Box sx={{ mt: 1 }}>
          {rateNames.map((name) => (
            <FormControlLabel
              key={name}
              sx={{ display: 'flex', alignItems: 'flex-start', mb: 0.5 }}
              control={<Checkbox sx={{ py: 0.25 }} checked={shown.includes(name)} onChange={() => onToggle(name)} />}
              label={
                <>
                  {measureToTitle(measures[name])}
                  <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                    {measureToFormula(measures[name])}　出处：{measures[name].source}
                  </Box>
                </>
              }
            />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onReset}>恢复默认</Button>
        <Button variant="contained" onClick={onClose}>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  )
}
