import type { TraceStep } from '../loading/trace.js';
import type { RequestReport } from './diagnosis.js';

type Draft = { -readonly [Key in keyof RequestReport]: RequestReport[Key] };

/** The request that a response belongs to: the one with its address, or after a redirect, the oldest that waits. */
const findRequest = (requests: readonly Draft[], url: string): Draft | undefined => {
  const waiting = requests.filter(({ status, failure }) => status === undefined && !failure);
  return waiting.find((each) => each.url === url) ?? waiting[0];
};

/** Joins steps into requests: one per attempt. */
export const readRequests = (steps: readonly TraceStep[]): readonly RequestReport[] => {
  const requests: Draft[] = [];
  for (const step of steps) {
    if (step.step === 'request') requests.push({ url: step.url, attempt: step.attempt });
    if (step.step === 'response') {
      const request = findRequest(requests, step.url);
      if (!request) continue;
      const { status, bytes, duration, contentType, url } = step;
      Object.assign(request, { status, bytes, duration }, contentType && { contentType });
      if (url !== request.url) request.redirected = url;
    }
    if (step.step === 'failure') {
      // The request may have its response already: an HTTP error is a failure.
      const request = requests.findLast((each) => each.url === step.url && !each.failure);
      if (!request) continue;
      request.failure = { code: step.code, message: step.message };
      if (step.wait !== undefined) request.wait = Math.round(step.wait);
    }
  }
  return requests;
};

/** Whether a response or another attempt is expected. */
export const isPending = (requests: readonly RequestReport[]): boolean => {
  const last = new Map(requests.map((request) => [request.url, request]));
  return [...last.values()].some(({ status, failure, wait }) => (failure ? wait !== undefined : status === undefined));
};
