/**
 * The browser's own methods: an element or a script of the page can replace those of `document`
 * (`<form name="addEventListener">`).
 */
const { addEventListener, removeEventListener } = EventTarget.prototype as Readonly<
  Record<`${'add' | 'remove'}EventListener`, (this: EventTarget, type: string, listener: EventListener) => void>
>;

type Listen = (target: EventTarget, type: string, listener: EventListener) => void;

export const listen: Listen = (target, type, listener) => addEventListener.call(target, type, listener);

export const stopListening: Listen = (target, type, listener) => removeEventListener.call(target, type, listener);
