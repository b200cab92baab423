/** Mounts the samples of docs/editors.md, which the test has copied next to this file. */
import { createRoot } from 'react-dom/client';
import Components from './sample-0';
import Tags from './sample-1';

for (const [id, Sample] of Object.entries({ components: Components, tags: Tags })) {
  const root = document.querySelector(`#${id}`);
  if (root) createRoot(root).render(<Sample />);
}
