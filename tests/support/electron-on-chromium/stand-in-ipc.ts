type CallHandler = (
  event: { readonly senderFrame: { readonly url: string; readonly parent: unknown } | null },
  ...args: unknown[]
) => unknown

/** Electron's `ipcMain`: one handler for each channel. */
export class StandInIpcMain {
  #handlers = new Map<string, CallHandler>()

  handle(channel: string, handler: CallHandler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  async invoke(
    channel: string,
    frame: { readonly url: string; readonly parent: unknown },
    args: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler({ senderFrame: frame }, ...args)
  }
}
