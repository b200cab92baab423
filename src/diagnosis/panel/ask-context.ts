import type { Context } from '@lit/context';

/** What somebody around an element says of a context, by the Community Context protocol; asked once. */
export const askContext = <Value>(host: HTMLElement, context: Context<unknown, Value>): Value | undefined => {
  let answer: Value | undefined;
  const callback = (value: Value): void => {
    answer = value;
  };
  const event = new Event('context-request', { bubbles: true, composed: true });
  host.dispatchEvent(Object.assign(event, { context, contextTarget: host, callback }));
  return answer;
};
