import { createElement, memo, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { cardOf, componentVariant } from './shared/component.mjs';

const names = { className: 'className', dateTime: 'dateTime' };

export const variant = componentVariant(createElement, {
  names,
  Row: memo((props) => cardOf(createElement, names, props)),
  useState,
  useLayoutEffect,
  create: createRoot,
});
