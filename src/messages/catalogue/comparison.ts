import { msg } from '../message.js';

// Only the chunk of comparisons may import these messages.

export const comparisonHeading = msg('Two versions side by side: {first}, {second}', {
  id: 'comparison.heading',
  desc: 'Above two language versions of an article that are shown next to each other. first and second are language names in dictionary form: keep them after a colon. Also the name of this part for screen readers.',
});

export const comparisonWith = msg('Compare with:', {
  id: 'comparison.with',
  desc: 'Before a row of buttons above two versions of an article. Each button is the name of a language in that language, and replaces the second version.',
});

export const comparisonClose = msg('Close comparison', {
  id: 'comparison.close',
  desc: 'Button above two versions of an article that are shown side by side. Shows one version alone again.',
});
