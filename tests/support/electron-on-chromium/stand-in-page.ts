import { z } from 'zod'
import type { DevtoolsSession } from './devtools-pipe'

/** A frame as a request or a call names it: where it stands, and whether another holds it. */
export interface PageFrame {
  readonly url: string
  readonly parent: unknown
}

const frameSchema = z.object({ frame: z.object({ id: z.string(), parentId: z.string().optional(), url: z.string() }) })
const movedSchema = z.object({ frameId: z.string(), url: z.string() })
const contextSchema = z.object({
  context: z.object({ id: z.number(), auxData: z.object({ frameId: z.string().optional() }).optional() }),
})
const bindingSchema = z.object({ name: z.string(), payload: z.string(), executionContextId: z.number() })
const lifecycleSchema = z.object({ loaderId: z.string(), name: z.string() })
const navigatedSchema = z.object({ loaderId: z.string().optional(), errorText: z.string().optional() })
const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
})
const pdfSchema = z.object({ data: z.string() })

/** One page of Chromium, attached and not yet loaded with anything. */
export class StandInPage {
  #frames = new Map<string, PageFrame>()
  #frameOfContext = new Map<number, string>()
  #loaded = new Set<string>()
  #waiting = new Map<string, () => void>()

  constructor(
    readonly targetId: string,
    readonly session: DevtoolsSession,
    private readonly closeTarget: () => Promise<unknown>,
  ) {
    session.on('Page.frameNavigated', (event) => {
      const { frame } = frameSchema.parse(event)
      this.#frames.set(frame.id, { url: frame.url, parent: frame.parentId ?? null })
    })
    session.on('Page.navigatedWithinDocument', (event) => {
      const { frameId, url } = movedSchema.parse(event)
      this.#frames.set(frameId, { url, parent: this.#frames.get(frameId)?.parent ?? null })
    })
    session.on('Page.lifecycleEvent', (event) => {
      const { loaderId, name } = lifecycleSchema.parse(event)
      if (name !== 'load') return
      this.#loaded.add(loaderId)
      this.#waiting.get(loaderId)?.()
    })
    session.on('Runtime.executionContextCreated', (event) => {
      const { context } = contextSchema.parse(event)
      this.#frameOfContext.set(context.id, context.auxData?.frameId ?? '')
    })
  }

  /** Lets it tell of its frames and of what it has loaded. */
  async watch(): Promise<void> {
    await Promise.all([
      this.session.send('Page.enable'),
      this.session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.session.send('Runtime.enable'),
      this.session.send('Inspector.enable'),
    ])
  }

  /** A script for every document to come, and a function by which it calls with a text and is answered with one. */
  async addPreload(
    script: string,
    bindingName: string,
    answer: (frame: PageFrame, call: string) => Promise<string>,
  ): Promise<void> {
    this.session.on('Runtime.bindingCalled', (event) => {
      const { name, payload, executionContextId } = bindingSchema.parse(event)
      if (name !== bindingName) return
      const { id, call } = z.object({ id: z.number(), call: z.string() }).parse(JSON.parse(payload))
      const frame = this.#frames.get(this.#frameOfContext.get(executionContextId) ?? '') ?? { url: '', parent: '' }
      void answer(frame, call)
        .then((said) =>
          this.session.send('Runtime.evaluate', {
            expression: `window[Symbol.for('electron-on-chromium')].settle(${id}, ${JSON.stringify(said)})`,
            contextId: executionContextId,
          }),
        )
        // The page has gone on: nobody waits for the answer any more.
        .catch(() => undefined)
    })
    await Promise.all([
      this.session.send('Runtime.addBinding', { name: bindingName }),
      this.session.send('Page.addScriptToEvaluateOnNewDocument', { source: script }),
    ])
  }

  /** Settles when the document has loaded. */
  async goto(url: string): Promise<void> {
    const { loaderId, errorText } = navigatedSchema.parse(await this.session.send('Page.navigate', { url }))
    if (errorText !== undefined || loaderId === undefined)
      throw new Error(`${url} did not load: ${errorText ?? 'same document'}`)
    if (this.#loaded.has(loaderId)) return
    await new Promise<void>((resolve) => this.#waiting.set(loaderId, resolve))
    this.#waiting.delete(loaderId)
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = evaluatedSchema.parse(
      await this.session.send('Runtime.evaluate', { expression, returnByValue: true }),
    )
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result.value
  }

  async printToPdf(options: object): Promise<Buffer> {
    return Buffer.from(pdfSchema.parse(await this.session.send('Page.printToPDF', options)).data, 'base64')
  }

  async reload(): Promise<void> {
    await this.session.send('Page.reload')
  }

  async close(): Promise<void> {
    await this.closeTarget()
  }
}
