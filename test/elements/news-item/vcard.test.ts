import { expect } from '@open-wc/testing';
import { saveContact, type PlainContact } from '../../../src/elements/parts/vcard.js';
import { catchDownloads } from './fixtures/stubs.js';

const FILES: readonly (readonly [what: string, contact: PlainContact, name: string])[] = [
  ['a person', { name: 'Ada Example', organization: 'Port Authority' }, 'Ada Example.vcf'],
  ['an organisation', { organization: 'Port Authority', email: 'a@b.example' }, 'Port Authority.vcf'],
  ['an e-mail address', { email: 'press@port.example' }, 'press@port example.vcf'],
  ['a name in another script', { name: 'ليلى حداد' }, 'ليلى حداد.vcf'],
  ['a name that is a path', { name: '../../etc/passwd' }, 'etc passwd.vcf'],
  [
    'a name with characters that file systems forbid',
    { name: 'A\\B/C:D*E?F"G<H>I|J.K\u0000L' },
    'A B C D E F G H I J K L.vcf',
  ],
  ['a name with a direction override', { name: 'Ada\u202Efcv.exe' }, 'Ada fcv exe.vcf'],
  ['a name of only dots', { name: '...' }, 'contact.vcf'],
  ['an empty contact', {}, 'contact.vcf'],
];

describe('saveContact', () => {
  for (const [what, contact, name] of FILES) {
    it(`saves ${what} as “${name}”`, async () => {
      const { downloads, restore } = catchDownloads();
      await saveContact(contact);
      restore();
      expect(downloads.map((download) => [download.name, download.type])).to.deep.equal([
        [name, 'text/vcard;charset=utf-8'],
      ]);
      expect(await downloads[0]!.text).to.match(/^BEGIN:VCARD\r\n/);
    });
  }
});
