import { callHost } from '#renderer/host/call-host'

// The renderer's way to its host and nothing else, for a test to call.
Object.assign(window, { callHost })
