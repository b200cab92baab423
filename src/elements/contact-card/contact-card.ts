import { ContextConsumer } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Section } from '../../diagnosis/describe.js';
import { LightDomController } from '../base/light-dom-controller.js';
import { parseContacts } from '../../loading/parse-contacts.js';
import type { Contact } from '../../model/contact.js';
import { base } from '../parts/base-styles.js';
import { contactStyles } from '../parts/contact-styles.js';
import { extrasStyles } from '../parts/extras-styles.js';
import { headingLevel } from '../parts/heading-level.js';
import { articleContext } from '../base/article-context.js';
import { ContactTools } from '../parts/contact-tools.js';
import { renderContacts } from './render-contacts.js';
import { contactFromAttributes } from './contact-from-attributes.js';
import { WcoElement } from '../base/wco-element.js';

/**
 * Somebody to write to or call. From plain attributes, from `data`, or from a child
 * `<script type="application/json">` with one contact or a list of them, as in the native format. Inside a
 * news item, without any of these, the contacts of that item's article.
 *
 * @slot - Shown without JavaScript, and when there is no way to reach anybody.
 *
 * @csspart contact - One contact.
 * @csspart contact-heading - Its heading.
 * @csspart contact-name - The person.
 * @csspart contact-role - The person's position.
 * @csspart contact-organization - The organisation.
 * @csspart contact-email - The e-mail address.
 * @csspart contact-phone - The telephone number.
 * @csspart contact-fax - The fax number.
 * @csspart contact-website - The website.
 * @csspart contact-address - The postal address.
 * @csspart contact-hours - When somebody answers.
 * @csspart contact-languages - The languages spoken.
 * @csspart contact-actions - The row of actions.
 * @csspart action - A button of that row.
 * @csspart save-contact - The button that downloads the contact as a vCard.
 * @csspart copy - A button that copies the value before it.
 * @csspart copy-status - What became of copying.
 * @csspart icon - An icon.
 * @csspart debug - The panel for the page’s author, with `debug`.
 *
 * @cssproperty --wco-font-family - Default: the page's.
 * @cssproperty --wco-font-size - Default: the page's, 12px at least.
 * @cssproperty --wco-color-text - Default: `CanvasText`.
 * @cssproperty --wco-color-background - Default: `Canvas`.
 * @cssproperty --wco-color-accent - Links, icons and the notice's bar.
 * @cssproperty --wco-color-muted - Labels and what is less important.
 * @cssproperty --wco-color-border - Hairlines.
 * @cssproperty --wco-color-focus - Focus rings; default: the accent.
 * @cssproperty --wco-radius - Corners; default 4px.
 * @cssproperty --wco-measure - Widest card; default 68ch.
 * @cssproperty --wco-space - Distance between cards; default 1.5em.
 * @cssproperty --wco-headline-font-family - Default: that of the text.
 *
 * @cssstate empty - There is no way to reach anybody: the default slot is shown.
 *
 * @fires {WcoCopyEvent} wco-copy - The reader copied something. `text`.
 */
export class WcoContactCard extends WcoElement {
  static override styles = [...base, contactStyles, extrasStyles];

  static override properties = {
    name: {},
    organization: {},
    jobTitle: { attribute: 'job-title' },
    email: {},
    phone: {},
    fax: {},
    address: {},
    url: {},
    hours: {},
    languages: {},
    subject: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    data: { attribute: false },
  };

  /** A person's name, in the language of the element. */
  declare name: string | undefined;
  /** An organisation, or an office of it, in the language of the element. */
  declare organization: string | undefined;
  /** The person's position. */
  declare jobTitle: string | undefined;
  /** An e-mail address. */
  declare email: string | undefined;
  /** International form: `+32 2 209 92 11`. */
  declare phone: string | undefined;
  /** As `phone`. */
  declare fax: string | undefined;
  /** Postal address; line breaks count. */
  declare address: string | undefined;
  /** A website (http or https). */
  declare url: string | undefined;
  /** When somebody answers, in the language of the element. */
  declare hours: string | undefined;
  /** Languages spoken, separated by spaces. */
  declare languages: string | undefined;
  /** Subject of the e-mail the link starts. */
  declare subject: string | undefined;
  /** Level of the heading, 1–6. Default 3. */
  declare headingLevel: number | undefined;
  /** Contacts instead of attributes: JSON as text, an object, or a list of objects. */
  declare data: unknown;

  readonly #lightDom = new LightDomController(this);
  readonly #article = new ContextConsumer(this, { context: articleContext, subscribe: true });
  readonly #tools = new ContactTools(this);
  #contacts: readonly Contact[] = [];
  #data: unknown;
  /** The contacts in `#data`. */
  #parsed: readonly Contact[] | undefined;

  protected override async describe(): Promise<readonly Section[]> {
    const { describeContactCard } = await import('./describe-contact-card.js');
    const articleContacts = this.#article.value?.item.contacts.length;
    return describeContactCard(this, { data: this.#data, count: this.#contacts.length, articleContacts });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const data = this.data ?? this.#lightDom.json;
    if (data !== this.#data) {
      this.#data = data;
      this.#parsed = data === undefined ? undefined : parseContacts(data, this.baseURI);
    }
    this.#contacts = this.#read();
    this.setStates(this.#contacts.length === 0 && 'empty');
  }

  #read(): readonly Contact[] {
    if (this.#parsed) return this.#parsed;
    const contact = contactFromAttributes(this, this.language.languages[0] ?? '');
    return contact ? [contact] : (this.#article.value?.item.contacts ?? []);
  }

  protected override render(): TemplateResult {
    const { localizer, languages } = this.language;
    const { subject } = this;
    const options = {
      localizer,
      languages,
      headingLevel: headingLevel(this.headingLevel, 3),
      subject,
      extras: this.#tools,
    };
    return renderContacts(this.#contacts, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-contact-card': WcoContactCard;
  }
}
