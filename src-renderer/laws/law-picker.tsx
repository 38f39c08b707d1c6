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
import type { TakeUse } from './article-view'
import { LawFinder } from './law-finder'
import { useLawShelf } from './use-law-shelf'
import { DialogHeading } from '../ui/dialog-heading'

export interface LawPickerProps {
  /** `text` is the words of what is cited, '' where only the citing is wanted. */
  readonly onTake: (basis: LegalBasis, text: string) => void
  /** Where what is taken goes; into the list of what a reply relies on, where nothing is said. */
  readonly use?: TakeUse
  readonly onClose: () => void
}

/** Picks what is cited out of the library. */
export function LawPicker({ onTake, use = 'list', onClose }: LawPickerProps): ReactElement {
  const titleId = useId()
  const shelf = useLawShelf()
  const take = ({ law, article }: ArticleFound, place: ArticlePlace, withText: boolean): void => {
    onTake(citeArticle(law.law, article, place), withText ? citedText(article, place) : '')
    onClose()
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="laws">
        {use === 'list' ? '从法规库引用' : '引用法规，写到光标处'}
      </DialogHeading>
      <DialogContent sx={{ minHeight: 420 }}>
        {shelf === undefined ? (
          <LoadingRows />
        ) : (
          <LawFinder
            shelf={shelf}
            onTake={take}
            use={use}
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
