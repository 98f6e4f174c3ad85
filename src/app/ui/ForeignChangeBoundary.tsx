import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode }
type State = { readonly error: unknown }

/**
 * Shows its children again after another program has changed them. A browser's translator or an extension replaces texts,
 * which React then does not find (https://github.com/facebook/react/issues/11538). The children must be elements: React
 * cannot remove what the other program adds next to them. Throws every other error.
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

/** Whether React did not find an element or a text in the place where it had rendered it. */
export function isForeignChange(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
