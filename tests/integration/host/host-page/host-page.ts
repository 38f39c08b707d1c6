import { callHost } from '#renderer/host/call-host'
import { trustOwnScripts } from '#renderer/shell/trust-own-scripts'

// The renderer's way to its host and nothing else, for a test to call.
trustOwnScripts()
Object.assign(window, { callHost })
