import type { LitElement } from 'lit';

/** An element that can show what it was told and what came of it. */
export interface DebugHost extends LitElement {
  /** Whether it does. */
  debug: boolean;
}
