import { z } from 'zod'
import type { Devtools, DevtoolsSession } from './devtools-pipe'
import { StandInPage } from './stand-in-page'

/** A page that stands before its first document. */
export interface NewPage {
  readonly page: StandInPage
  /** The page that opened it, if one did, and where it was to lead. */
  readonly opener: { readonly page: StandInPage; readonly url: string } | undefined
}

const attachedSchema = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ targetId: z.string(), type: z.string(), url: z.string(), openerId: z.string().optional() }),
})
const createdSchema = z.object({ targetId: z.string() })
const windowOpenSchema = z.object({ url: z.string() })

/** Every page of the browser, whoever made it: the program, a page, or a test over its own connection. */
export class StandInPages {
  #pages = new Map<string, StandInPage>()
  #prepared = new Set<string>()
  #wanted = new Map<string, (page: StandInPage) => void>()
  #opening = new Map<string, string>()

  private constructor(
    private readonly devtools: Devtools,
    private readonly prepare: (made: NewPage) => Promise<boolean>,
  ) {}

  /** Holds every new page until `prepare` has done with it, and closes it where the answer is no. */
  static async watch(devtools: Devtools, prepare: (made: NewPage) => Promise<boolean>): Promise<StandInPages> {
    const pages = new StandInPages(devtools, prepare)
    devtools.on('Target.attachedToTarget', (event) => {
      const { sessionId, targetInfo } = attachedSchema.parse(event)
      // It may be gone again before it was looked at.
      void pages.#take(devtools.session(sessionId), targetInfo).catch(() => undefined)
    })
    devtools.on('Target.targetDestroyed', (event) => void pages.#pages.delete(createdSchema.parse(event).targetId))
    await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    await devtools.send('Target.setDiscoverTargets', { discover: true })
    return pages
  }

  async #take(
    session: DevtoolsSession,
    { targetId, type, url, openerId }: z.infer<typeof attachedSchema>['targetInfo'],
  ): Promise<void> {
    if (type !== 'page') return void (await session.send('Runtime.runIfWaitingForDebugger'))
    const page = new StandInPage(targetId, session, () => this.devtools.send('Target.closeTarget', { targetId }))
    this.#pages.set(targetId, page)
    session.on('Page.windowOpen', (event) => void this.#opening.set(targetId, windowOpenSchema.parse(event).url))
    await page.watch()
    const openedBy = this.#pages.get(openerId ?? '')
    const mayStay = await this.prepare({
      page,
      opener: openedBy === undefined ? undefined : { page: openedBy, url: this.#opening.get(openedBy.targetId) ?? url },
    })
    // Let go before it is closed: a page that ends while it waits leaves every page of its process waiting for ever.
    await session.send('Runtime.runIfWaitingForDebugger')
    if (!mayStay) return page.close()
    this.#prepared.add(targetId)
    this.#wanted.get(targetId)?.(page)
    this.#wanted.delete(targetId)
  }

  /** Makes an empty page. */
  async open(): Promise<StandInPage> {
    const { targetId } = createdSchema.parse(await this.devtools.send('Target.createTarget', { url: 'about:blank' }))
    const page = this.#pages.get(targetId)
    if (page !== undefined && this.#prepared.has(targetId)) return page
    return new Promise((resolve) => this.#wanted.set(targetId, resolve))
  }

  /** Any page that stands, for what the browser does only through one. */
  any(): StandInPage | undefined {
    return this.#pages.values().next().value
  }
}
