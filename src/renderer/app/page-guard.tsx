// Around whatever may fail to be drawn. Instead of an empty window there is a page that says what is safe and leads out.
import { Component, type ReactNode } from 'react';
import { placesIn } from '#contract/code-place';
import { ask } from './bridge';

interface PageGuardProps {
  children: ReactNode;
  /** Stands in place of the page that failed. */
  failed: ReactNode;
  /** Which page this is: another one is tried anew. */
  page?: unknown;
}

interface Tried {
  page: unknown;
  hasFailed: boolean;
}

export class PageGuard extends Component<PageGuardProps, Tried> {
  override state: Tried = { page: this.props.page, hasFailed: false };

  static getDerivedStateFromError(): Partial<Tried> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ page }: PageGuardProps, tried: Tried): Tried | null {
    return page === tried.page ? null : { page, hasFailed: false };
  }

  override componentDidCatch(error: unknown): void {
    void ask('page.failed', { at: placesIn(error) });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
