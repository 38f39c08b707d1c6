import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, type ReactElement } from 'react'
import { blockLines, type HelpArticle, type HelpBlock } from './help-article'
import { pictureAddress } from './picture-address'

export interface HelpArticleViewProps {
  readonly article: HelpArticle
  /** The part at which it is opened; '' for its beginning. */
  readonly heading: string
}

/** An article of the manual, scrolled to the part that was asked for when it is first drawn: another part is drawn anew. */
export function HelpArticleView({ article, heading }: HelpArticleViewProps): ReactElement {
  const asked = useRef<HTMLHeadingElement>(null)
  useEffect(() => asked.current?.scrollIntoView({ block: 'start' }), [])
  return (
    <Box component="article" aria-label={article.title} sx={{ maxWidth: 720 }}>
      <Typography variant="h1" component="h2" sx={{ mb: 2 }}>
        {article.title}
      </Typography>
      {article.body.map((block) => (
        <Block
          key={blockLines(block)[0]}
          block={block}
          place={typeof block === 'object' && 'heading' in block && block.heading === heading ? asked : undefined}
        />
      ))}
    </Box>
  )
}

interface BlockProps {
  readonly block: HelpBlock
  readonly place: React.RefObject<HTMLHeadingElement | null> | undefined
}

function Block({ block, place }: BlockProps): ReactElement {
  if (typeof block === 'string') return <Typography sx={{ mb: 1.5 }}>{block}</Typography>
  if ('heading' in block)
    return (
      <Typography
        ref={place ?? null}
        variant="h3"
        sx={[
          { mt: 2.5, mb: 1, px: 1, py: 0.5, mx: -1, scrollMarginTop: 8 },
          place === undefined ? {} : { bgcolor: 'action.selected', borderRadius: 0.5 },
        ]}
      >
        {block.heading}
      </Typography>
    )
  if ('picture' in block)
    return (
      <Box component="figure" sx={{ m: 0, mb: 2 }}>
        <Box
          component="img"
          src={pictureAddress(block.picture)}
          alt={block.shows}
          sx={{ display: 'block', width: '100%', height: 'auto', border: 1, borderColor: 'divider', borderRadius: 0.5 }}
        />
        <Typography component="figcaption" sx={{ fontSize: 12, color: 'text.secondary', mt: 0.5 }}>
          {block.shows}
        </Typography>
      </Box>
    )
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography sx={{ color: 'text.secondary' }}>共 {block.length} 步：</Typography>
      <Box component="ol" sx={{ my: 0, pl: 3, '& li': { mb: 0.75 } }}>
        {block.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </Box>
    </Box>
  )
}
