import { z } from 'zod'
import { loadRenderDocx } from '../papers/load-render-docx'
import { loadRenderForm } from '../papers/load-render-form'
import { loadRenderReport } from '../papers/load-render-report'
import { loadRenderSigned } from '../papers/load-render-signed'
import { loadRenderStub } from '../papers/load-render-stub'

/** Written beside the page by the build: the names of all files that a window may come to want. */
const listName = 'late-files.json'
const listSchema = z.array(z.string().regex(/^assets\/[\w.-]+$/))

/** Waits until the window has nothing better to do. */
const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 5_000 }))

/**
 * Fetches everything that the program loads only when it is wanted, so that it is there when who serves it is not: a
 * browser's shell is served by a program that can be closed before its page. Modules and workers are read again from
 * the browser's cache, which keeps files under hashed names for good. It begins when the first screen has been drawn
 * and takes one file at a time. Answers the names that did not come.
 */
export async function warmLateCode(): Promise<readonly string[]> {
  await idle()
  const names = await readList()
  if (names === undefined) return [listName]
  const loaded = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
  const missing: string[] = []
  for (const name of names) {
    const url = new URL(name, document.baseURI).href
    if (loaded.has(url)) continue
    await idle()
    if (!(await fetchWhole(url))) missing.push(name)
  }
  // The modules that are used without a worker stay in memory, whatever becomes of the cache.
  await loadRenderDocx()
  await loadRenderForm()
  await loadRenderReport()
  await loadRenderSigned()
  await loadRenderStub()
  return missing
}

async function readList(): Promise<readonly string[] | undefined> {
  try {
    const answer = await fetch(new URL(listName, document.baseURI))
    return answer.ok ? listSchema.safeParse(await answer.json()).data : undefined
  } catch {
    return undefined
  }
}

async function fetchWhole(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
