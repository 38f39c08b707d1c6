/**
 * Takes from the page what could speak to other machines past its policy: no directive of a policy covers WebRTC. The desktop shell also
 * forbids it in its main process.
 */
export function forgetPeerConnections(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(window, name)
}
