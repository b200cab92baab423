/** Reads the form into a choice, and writes a choice into the form. */
import { isFieldOf, oneLine, parseChoice, type Choice, type FieldName } from './choice.js';

/** Reads the form. Checkboxes with the same name become one text. */
export const readForm = (form: HTMLFormElement): Choice => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const before = query.get(name);
    query.set(name, before === null ? value : `${before} ${value}`);
  }
  // If no checkbox of a name is checked, the name is missing, and gets its default: an empty text.
  return parseChoice(query);
};

const writeControl = (control: Element, value: string): void => {
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
    control.checked = value.split(' ').includes(control.value);
  else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
};

const nameOf = (control: Element): FieldName | '' => (control.getAttribute('name') ?? '') as FieldName | '';

export const writeForm = (form: HTMLFormElement, choice: Choice): void => {
  for (const control of form.elements) {
    const name = nameOf(control);
    if (name) writeControl(control, choice[name]);
  }
};

/** Hides or shows an option. If a hidden option was selected, the first one is selected instead. */
const allowOption = (option: HTMLOptionElement, isOffered: boolean): void => {
  option.hidden = option.disabled = !isOffered;
  const select = option.closest('select');
  if (!isOffered && option.selected && select) select.selectedIndex = 0;
};

/** Shows only the fields that the chosen element and theme have. */
export const showRelevant = (form: HTMLFormElement, { element, theme }: Choice): void => {
  for (const block of form.querySelectorAll<HTMLElement>('[data-field]'))
    block.hidden = !isFieldOf((block.dataset['field'] ?? '') as FieldName, element);
  for (const block of form.querySelectorAll<HTMLElement>('[data-theme-only]'))
    block.hidden = theme !== block.dataset['themeOnly'];
  for (const option of form.querySelectorAll<HTMLOptionElement>('[data-element-only]'))
    allowOption(option, (option.dataset['elementOnly'] ?? '').split(' ').includes(element));
};

const described = (control: Element): readonly string[] =>
  (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);

const describeBy = (control: Element, ids: readonly string[]): void => {
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
};

const unmark = (control: Element): void => {
  const id = `${nameOf(control)}-problem`;
  control.removeAttribute('aria-invalid');
  describeBy(
    control,
    described(control).filter((each) => each !== id),
  );
  document.getElementById(id)?.remove();
};

const mark = (control: HTMLInputElement): void => {
  const problem = document.createElement('p');
  problem.className = 'problem';
  problem.id = `${control.name}-problem`;
  problem.textContent = control.dataset['takes'] ?? '';
  // Not inside the label: its text is the name of the field.
  (control.closest('label') ?? control).after(problem);
  control.setAttribute('aria-invalid', 'true');
  describeBy(control, [problem.id, ...described(control)]);
};

/** Shows below each of these fields what it accepts. Returns the messages as one text. */
export const markRefused = (form: HTMLFormElement, refused: readonly HTMLInputElement[]): string => {
  for (const control of form.querySelectorAll('[aria-invalid]')) unmark(control);
  refused.forEach(mark);
  return refused
    .map((control) => `${control.labels?.[0]?.textContent.trim() ?? ''}: ${control.dataset['takes'] ?? ''}`)
    .join(' ');
};

/** The fields whose text is not valid. */
export const refusedIn = (form: HTMLFormElement, choice: Choice): readonly HTMLInputElement[] =>
  [...form.elements].filter(
    (control): control is HTMLInputElement =>
      control instanceof HTMLInputElement &&
      ['text', 'number'].includes(control.type) &&
      oneLine(control.value) !== choice[nameOf(control) as FieldName],
  );
