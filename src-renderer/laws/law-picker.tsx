import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useId, type ReactElement } from 'react'
import type { LegalBasis } from '#shared/case/reply-draft'
import { citeArticle, citedText, type ArticlePlace } from '#shared/law/cite-article'
import type { ArticleFound } from '#shared/law/find-articles'
import { LoadingRows } from '../ui/loading-rows'
import { LawFinder } from './law-finder'
import { useLawShelf } from './use-law-shelf'
import { DialogHeading } from '../ui/dialog-heading'

export interface LawPickerProps {
  /** `text` is the words of what is cited, '' where only the citing is wanted. */
  readonly onTake: (basis: LegalBasis, text: string) => void
  readonly onClose: () => void
}

/** Picks what a reply is based on out of the library. */
export function LawPicker({ onTake, onClose }: LawPickerProps): ReactElement {
  const titleId = useId()
  const shelf = useLawShelf()
  const take = ({ law, article }: ArticleFound, place: ArticlePlace, withText: boolean): void => {
    onTake(citeArticle(law.law, article, place), withText ? citedText(article, place) : '')
    onClose()
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="laws">
        从法规库引用
      </DialogHeading>
      <DialogContent sx={{ minHeight: 420 }}>
        {shelf === undefined ? (
          <LoadingRows />
        ) : (
          <LawFinder
            shelf={shelf}
            onTake={take}
            whole={
              <Typography sx={{ color: 'text.secondary', py: 2 }}>
                库里有 {shelf.length}{' '}
                部法规。写名称、条号或条文里的字来找，点开一条，引用到条、款、项。引用以前请核对是不是现行版本。
              </Typography>
            }
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}
