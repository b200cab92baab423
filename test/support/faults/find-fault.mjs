import { BODIES } from './bodies.mjs';
import { CONNECTIONS } from './connections.mjs';
import { CROSS_ORIGIN } from './cross-origin.mjs';
import { ENCODINGS } from './encodings.mjs';
import { REDIRECTS } from './redirects.mjs';
import { failingAtFirst, SEQUENCES, workingAtFirst } from './sequences.mjs';
import { answerStatus, STATUSES } from './statuses.mjs';

const FAULTS = {
  ...STATUSES,
  ...BODIES,
  ...ENCODINGS,
  ...CONNECTIONS,
  ...REDIRECTS,
  ...CROSS_ORIGIN,
  ...SEQUENCES,
};

const TIMES = { first: 1, twice: 2, thrice: 3 };

/** Finds a fault by name: a listed one, `status-` and a number, or one with a sequence prefix. */
export const findFault = (name) => {
  if (Object.hasOwn(FAULTS, name)) return FAULTS[name];
  const [, status] = /^status-(\d{3})$/.exec(name) ?? [];
  if (status) return answerStatus(Number(status));
  const [, when, other] = /^(works-then|first|twice|thrice)-(.+)$/.exec(name) ?? [];
  const fault = other && (findFault(other) ?? findFault(`status-${other}`));
  if (!fault) return undefined;
  return when === 'works-then' ? workingAtFirst(fault) : failingAtFirst(TIMES[when], fault);
};
