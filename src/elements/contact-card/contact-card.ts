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
 * Contact details of a person or an organisation.
 *
 * They come from the attributes, from `data`, or from a child `<script type="application/json">` that holds one
 * contact or an array of contacts in the `news-1` format. Inside a news item and without any of these, the card shows
 * the contacts of that item's article.
 *
 * @slot - Fallback content: shown without JavaScript, and in the state `empty`.
 *
 * @csspart contact - One contact.
 * @csspart contact-heading - The heading of a contact.
 * @csspart contact-name - The name of the person.
 * @csspart contact-role - The position of the person.
 * @csspart contact-organization - The organisation.
 * @csspart contact-email - The e-mail address.
 * @csspart contact-phone - The telephone number.
 * @csspart contact-fax - The fax number.
 * @csspart contact-website - The website.
 * @csspart contact-address - The postal address.
 * @csspart contact-hours - The office hours.
 * @csspart contact-languages - The languages spoken.
 * @csspart contact-actions - The row of buttons below a contact.
 * @csspart action - A button in that row.
 * @csspart save-contact - The button that downloads a contact as a vCard.
 * @csspart copy - A button that copies the value beside it.
 * @csspart copy-status - The message that says whether copying worked.
 * @csspart icon - An icon.
 * @csspart debug - The debug panel, shown with `debug`.
 *
 * @cssproperty [--wco-font-family=inherit] - The font of all text.
 * @cssproperty [--wco-font-size=1em] - The font size; never less than 12px.
 * @cssproperty [--wco-color-text=currentColor] - The colour of text. If only the background is set: black or white.
 * @cssproperty [--wco-color-background=transparent] - The background colour.
 * @cssproperty [--wco-color-accent=light-dark(#00538c, #9ccbf5)] - The colour of links, buttons and icons, and of the
 *   bar beside a notice. Darker or lighter where its contrast would be too low.
 * @cssproperty --wco-color-muted - The colour of dates and labels. Default: the text colour, as translucent as its
 *   contrast allows.
 * @cssproperty --wco-color-border - The colour of thin lines. Default: the text colour, translucent.
 * @cssproperty [--wco-color-focus=var(--wco-color-accent)] - The colour of focus rings.
 * @cssproperty [--wco-radius=4px] - The radius of corners.
 * @cssproperty [--wco-measure=68ch] - The maximum line length.
 * @cssproperty [--wco-space=1.5em] - The space between blocks.
 * @cssproperty [--wco-headline-font-family=inherit] - The font of headings.
 *
 * @cssstate empty - There is no e-mail address, telephone number, website or postal address; the default slot is shown.
 *
 * @fires {WcoCopyEvent} wco-copy - The reader copied a contact detail.
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

  /** Name of a person, in the language of the element. */
  declare name: string | undefined;
  /** Organisation or office, in the language of the element. */
  declare organization: string | undefined;
  /** Position of the person, in the language of the element. */
  declare jobTitle: string | undefined;
  /** E-mail address, or several: `Press office <press@port.example>`. Each becomes a link. */
  declare email: string | undefined;
  /**
   * Telephone number, preferably in international form: `+32 2 209 92 11 ext. 4`. The link calls the first number. If no
   * number can be dialled, the text is shown without a link.
   */
  declare phone: string | undefined;
  /** Fax number, preferably in international form. */
  declare fax: string | undefined;
  /** Postal address. Line breaks are kept. */
  declare address: string | undefined;
  /** Address of a website, http or https: absolute, relative to the page, or a host name. */
  declare url: string | undefined;
  /** Office hours, in the language of the element. */
  declare hours: string | undefined;
  /** Languages spoken: language tags, separated by spaces. */
  declare languages: string | undefined;
  /** Subject of the e-mail that the link opens. */
  declare subject: string | undefined;
  /**
   * Level of the heading, 1 to 6.
   * @default 3
   */
  declare headingLevel: number | undefined;
  /** Contacts instead of the attributes: one contact or an array of contacts, as JSON text or as objects. */
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
      this.#parsed = data === undefined ? undefined : parseContacts(data);
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
      headingLevel: headingLevel(this.headingLevel, 'contact'),
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
