import type { Engine } from './engine.js';

const STORAGE_PREFIX = 'wco-translate:';

const keyOf = ({ service = 'device' }: Engine): string => STORAGE_PREFIX + service;

/** Whether the reader wants further articles translated in this session, by the device or by this service. */
export const isRemembered = (engine: Engine): boolean => {
  try {
    return sessionStorage.getItem(keyOf(engine)) === '1';
  } catch {
    return false; // private windows, sandboxed frames, forbidden cookies
  }
};

/** Keeps the reader's wish until the tab is closed, if storage is available. */
export const remember = (engine: Engine, isWanted: boolean): void => {
  try {
    if (isWanted) sessionStorage.setItem(keyOf(engine), '1');
    else sessionStorage.removeItem(keyOf(engine));
  } catch {
    // The storage is full or forbidden: the reader presses the button for each article.
  }
};
