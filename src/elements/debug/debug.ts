import type { TraceStep } from '../../data/trace.js';
import type { Debuggable } from '../shared/debuggable.js';
export const debug = (host: Debuggable, step?: TraceStep): void => void [host, step];
