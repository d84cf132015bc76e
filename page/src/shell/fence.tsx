// A fence: a fault in what stands inside it goes no further, and something else is shown in its place.
import { Component, type ComponentChildren } from "preact";

interface Props {
  readonly children: ComponentChildren;
  /** Shown instead after a fault. */
  readonly instead: () => ComponentChildren;
}

export class Fence extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(fault: unknown): void {
    console.error(fault);
  }

  override render() {
    return this.state.broken ? this.props.instead() : this.props.children;
  }
}
