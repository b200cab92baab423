/** `wco-widgets/react`: a component per element, made by `@lit/react`. */

/** `wco-item-open` → `onWcoItemOpen`. */
const listenerOf = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_match, letter) => letter.toUpperCase())}`;

const component = ({ name, tag, className, events }) => `
export const ${name} = createComponent({
  react: React,
  tagName: '${tag}',
  elementClass: ${className},
  displayName: '${name}',
  events: { ${events.map((event) => `${listenerOf(event.name)}: '${event.name}'`).join(', ')} },
});
`;

export const makeReactComponents = (elements) => `import { createComponent } from '@lit/react';
import * as React from 'react';
import { define, ${elements.map(({ className }) => className).join(', ')} } from '../entries/index.js';

const classes = [${elements.map(({ className }) => className).join(', ')}];
if (typeof document !== 'undefined') define();
// On a server: read the property declarations, so that React does not write properties as attributes.
else for (const { observedAttributes } of classes) void observedAttributes;
${elements.map(component).join('')}`;

export const makeReactTypes = (elements, types) => `${types}
${elements
  .map(
    ({ name, tag, description }) =>
      `/** ${description} */\nexport declare const ${name}: WcoComponent<WcoElements['${tag}']>;\n`,
  )
  .join('')}`;
