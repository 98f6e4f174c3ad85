import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode }
type State = { readonly error: unknown }

/**
 * Shows its children anew after another program has changed the page below it. A browser's translator or an extension
 * replaces texts, which React then does not find (https://github.com/facebook/react/issues/11538). The children must be
 * whole elements: what the other program put beside them would stay. Passes on every other error.
 */
export class ForeignChangeBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidCatch() {
    this.setState({ error: undefined })
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (!isForeignChange(error)) throw error
    return null
  }
}

/** Whether React did not find an element or a text where it had put it. */
export function isForeignChange(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
