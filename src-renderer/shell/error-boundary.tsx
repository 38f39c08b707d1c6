import { Component, type ReactNode } from 'react'
import { reportDefect } from './defects'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** The net under the screens. What it catches goes on record; the page above shows its number. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    reportDefect(error)
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
