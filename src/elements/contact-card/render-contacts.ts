import { html, type TemplateResult } from 'lit';
import type { Contact } from '../../model/contact.js';
import { renderContact, type ContactOptions } from '../parts/contact.js';

/** The contacts of a card, or its default slot without any. */
export const renderContacts = (contacts: readonly Contact[], options: Omit<ContactOptions, 'id'>): TemplateResult =>
  html`<div class="root">
    ${
      contacts.length > 0
        ? contacts.map((contact, index) => renderContact(contact, { ...options, id: `contact-${index}` }))
        : html`<slot></slot>`
    }
  </div>`;
