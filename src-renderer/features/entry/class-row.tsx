import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { SuggestedClass } from '#shared/class-suggestion/class-index'
import { useClassSuggestion } from '../../desk/use-class-suggestion'
import { useClassChoices } from '../../desk/use-class-table'
import { readFields } from '../../drafts/read-form'
import { useRestoredValue } from '../../drafts/restored-fields'
import { isPressed, keys, keysToText } from '../../ui/keys'
import { PickRow } from '../../ui/pick-row'

/** Takes the first suggestion, and the next when it is pressed again. */
const takeKey = keysToText(keys.takeClass)

/**
 * 内容分类: those in force, what the case is filed under already, though it may have ended or come from elsewhere, and what the words of
 * the form suggest. Nothing is filled in but by a press.
 */
export function ClassRow({ gap }: { readonly gap: string | undefined }): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const { offered, tell } = useClassChoices()
  const restored = useRestoredValue('category') ?? ''
  const { found, ask } = useClassSuggestion()
  const [taken, setTaken] = useState<{ readonly value: string }>()
  const choices = useMemo(() => {
    const listed = offered.map(({ path }) => ({ value: path, label: path }))
    const isListed = restored === '' || offered.some(({ path }) => path === restored)
    return isListed ? listed : [{ value: restored, label: tell(restored) }, ...listed]
  }, [offered, tell, restored])
  const takeNext = (): boolean => {
    const at = found.findIndex(({ path }) => path === taken?.value)
    const next = found[(at + 1) % Math.max(1, found.length)]
    if (next !== undefined) setTaken({ value: next.path })
    return next !== undefined
  }
  useFormAround(place, ask, takeNext)
  return (
    <Box ref={place} sx={{ minWidth: 0 }}>
      <PickRow
        name="category"
        label="内容分类"
        required
        choices={choices}
        gap={gap}
        hint={found.length === 0 ? '打几个字就能找到' : `打几个字就能找到；${takeKey} 采用推荐的，再按换下一个`}
        taken={taken}
      />
      {found.length === 0 ? null : <Suggestions found={found} onTake={(value) => setTaken({ value })} />}
    </Box>
  )
}

/** Reads what the form's words are, whenever one was typed, and listens for the key anywhere in it. */
function useFormAround(
  place: React.RefObject<HTMLDivElement | null>,
  ask: ReturnType<typeof useClassSuggestion>['ask'],
  takeNext: () => boolean,
): void {
  const newest = useRef({ ask, takeNext })
  useEffect(() => void (newest.current = { ask, takeNext }))
  useEffect(() => {
    const form = place.current?.closest('form')
    if (form === null || form === undefined) return undefined
    const look = (): void => {
      const fields = readFields(form)
      newest.current.ask({ gist: fields['gist']?.[0] ?? '', content: fields['content']?.[0] ?? '' })
    }
    const press = (event: KeyboardEvent): void => {
      if (isPressed(event, keys.takeClass) && !event.isComposing && newest.current.takeNext()) event.preventDefault()
    }
    look()
    form.addEventListener('input', look)
    form.addEventListener('keydown', press)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('keydown', press)
    }
  }, [place])
}

interface SuggestionsProps {
  readonly found: readonly SuggestedClass[]
  readonly onTake: (path: string) => void
}

const Suggestions = ({ found, onTake }: SuggestionsProps): ReactElement => (
  <Stack component="ul" aria-label="推荐的分类" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', gap: 0.25 }}>
    {found.map((one, nth) => (
      <Stack component="li" key={one.path} direction="row" sx={{ gap: 1, alignItems: 'baseline', minWidth: 0 }}>
        <Button
          size="small"
          variant="text"
          title={nth === 0 ? takeKey : undefined}
          sx={{ minHeight: 0, py: 0, px: 0.5, minWidth: 0, flexShrink: 0, fontWeight: 400 }}
          onClick={() => onTake(one.path)}
        >
          {one.path}
        </Button>
        <Typography variant="caption" noWrap sx={{ color: 'text.secondary', minWidth: 0 }} title={whyToText(one)}>
          {whyToText(one)}
        </Typography>
      </Stack>
    ))}
  </Stack>
)

/** 同类 5 件：路灯、不亮 */
function whyToText({ cases, words }: SuggestedClass): string {
  const said = words.join('、')
  return cases === 0 ? `名称或别名里有：${said}` : `同类 ${cases} 件：${said}`
}
