import Chip from '@mui/material/Chip'
import type { ReactElement } from 'react'
import { dossierStateWords, isDossierOpen, type Dossier } from '#shared/dossier/dossier'
import { sayWord } from '#shared/text/say-word'

/** Where a dossier stands, in a word. */
export const DossierChip = ({ dossier }: { readonly dossier: Pick<Dossier, 'standing'> }): ReactElement => (
  <Chip
    size="small"
    label={sayWord(dossierStateWords, dossier.standing.state)}
    sx={
      isDossierOpen(dossier)
        ? { bgcolor: 'primary.light', color: 'primary.dark' }
        : { bgcolor: 'transparent', color: 'text.secondary' }
    }
  />
)
