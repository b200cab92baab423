import { html, LitElement, type TemplateResult } from 'lit';
import { LanguageController } from '../../controllers/language-controller.js';
import { LightDomController } from '../../controllers/light-dom-controller.js';
import { parseContacts } from '../../data/parse-contacts.js';
import type { Contact } from '../../model/contact.js';
import type { LocalText } from '../../model/local-text.js';
import { emailAddress, telUrl, webUrl } from '../../safety/urls.js';
import { base } from '../../styles/base.js';
import { contactStyles } from '../../styles/contact.js';
import { renderContact } from '../../templates/contact.js';

/**
 * Somebody to write to or call. From plain attributes, from `data`, or from a child
 * `<script type="application/json">` with one contact or a list of them, as in the native format.
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
 * @csspart contact-website - The website.
 * @csspart contact-address - The postal address.
 * @csspart contact-languages - The languages spoken.
 */
export class WcoContactCard extends LitElement {
  static override styles = [...base, contactStyles];

  static override properties = {
    name: {},
    organization: {},
    jobTitle: { attribute: 'job-title' },
    email: {},
    phone: {},
    address: {},
    url: {},
    subject: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    data: { attribute: false },
  };

  /** A person's name, in the language of the element. */
  declare name: string | undefined;
  declare organization: string | undefined;
  /** The person's position. */
  declare jobTitle: string | undefined;
  declare email: string | undefined;
  /** International form: `+32 2 209 92 11`. */
  declare phone: string | undefined;
  /** Postal address; line breaks count. */
  declare address: string | undefined;
  /** A website (http or https). */
  declare url: string | undefined;
  /** Subject of the e-mail the link starts. */
  declare subject: string | undefined;
  /** Level of the heading, 1–6. Default 3. */
  declare headingLevel: number | undefined;
  /** Contacts instead of attributes: JSON as text, an object, or a list of objects. */
  declare data: unknown;

  readonly #language = new LanguageController(this);
  readonly #lightDom = new LightDomController(this);

  /** Language of the labels: one of ours. */
  get uiLanguage(): string {
    return this.#language.localizer.tag;
  }

  get #contacts(): readonly Contact[] {
    const data = this.data ?? this.#lightDom.json;
    return data === undefined ? this.#fromAttributes() : parseContacts(data, this.baseURI);
  }

  /** Attributes are in the language of their element, as everywhere in HTML. */
  #fromAttributes(): readonly Contact[] {
    const [language = ''] = this.#language.languages;
    const local = (value: string | undefined): LocalText | undefined => (value ? [{ language, value }] : undefined);
    const phone = telUrl(this.phone) && this.phone;
    const [name, organization, jobTitle] = [local(this.name), local(this.organization), local(this.jobTitle)];
    const email = emailAddress(this.email);
    const url = webUrl(this.url, this.baseURI);
    const lines = (this.address ?? '').split('\n').flatMap((line) => line.trim() || []);
    if (!email && !phone && !url && lines.length === 0) return [];
    return [
      {
        role: 'enquiries',
        languages: [],
        ...(name ? { name } : {}),
        ...(organization ? { organization } : {}),
        ...(jobTitle ? { jobTitle } : {}),
        ...(email ? { email } : {}),
        ...(phone ? { phone } : {}),
        ...(url ? { url } : {}),
        ...(lines.length > 0 ? { address: { lines } } : {}),
      },
    ];
  }

  protected override render(): TemplateResult {
    const { localizer, languages } = this.#language;
    const { headingLevel = 3, subject } = this;
    const contacts = this.#contacts;
    return html`<div class="root">
      ${
        contacts.length === 0
          ? html`<slot></slot>`
          : contacts.map((contact, index) =>
              renderContact(contact, { localizer, languages, headingLevel, subject, id: `contact-${index}` }),
            )
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wco-contact-card': WcoContactCard;
  }
}
