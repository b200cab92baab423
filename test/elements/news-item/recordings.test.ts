import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { renderFile } from '../../../src/elements/news-item/attachments.js';
import { isRecording, Recordings } from '../../../src/elements/news-item/recordings.js';
import type { WcoNewsItem } from '../../../src/elements/news-item/news-item.js';
import { define } from '../../../src/entries/define.js';
import type { Attachment } from '../../../src/model/news.js';
import { put } from '../accessibility-fixtures.js';
import { expectAccessible, part, textOf, until } from '../../support/dom.js';
import { draw, readerOf, type ReaderLanguage } from '../parts/fixtures/reader.js';

define();

const HOST = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost;

const drawRecordings = (
  attachments: readonly Attachment[],
  reader: ReaderLanguage = 'en',
  shown = 'en',
): Promise<HTMLElement> => draw(new Recordings(HOST).render(attachments, shown, readerOf(reader), renderFile));

const SOUND = { url: 'https://radio.example/watch.mp3', mimeType: 'audio/mpeg', title: 'Night watch' };
const FILM = { url: 'https://radio.example/lock.mp4', mimeType: 'video/mp4', title: 'The new lock' };
const PLAYER: Attachment = {
  url: 'https://www.films.example/w/1',
  mimeType: 'text/html',
  medium: 'video',
  title: 'Boats',
};

const TYPES: readonly (readonly [attachment: Attachment, isPlayed: boolean])[] = [
  [SOUND, true],
  [FILM, true],
  [PLAYER, true],
  [{ url: 'https://radio.example/1', mimeType: 'audio/mpeg; charset=binary' }, true],
  [{ url: 'https://radio.example/1', mimeType: 'audio/x-m4a' }, true],
  [{ url: 'https://radio.example/1', mimeType: 'video/quicktime' }, true],
  [{ url: 'https://radio.example/1.m3u8', mimeType: 'application/vnd.apple.mpegurl' }, true],
  [{ url: 'https://radio.example/1.mp4', medium: 'video' }, true],
  [{ url: 'https://radio.example/1', mimeType: 'video/x-msvideo' }, false],
  [{ url: 'https://radio.example/1', mimeType: 'video/x-ms-wmv' }, false],
  [{ url: 'https://radio.example/1', mimeType: 'audio/midi' }, false],
  [{ url: 'https://radio.example/1', mimeType: 'application/pdf' }, false],
  [{ url: 'https://radio.example/1', mimeType: 'text/html' }, false],
  [{ url: 'javascript:alert(1)', mimeType: 'audio/mpeg' }, false],
  [{ url: 'data:audio/mpeg;base64,AAAA', mimeType: 'audio/mpeg' }, false],
];

describe('recordings', () => {
  for (const [attachment, isPlayed] of TYPES) {
    it(`${attachment.mimeType ?? 'no type'} at ${attachment.url}: ${isPlayed ? 'played' : 'a document'}`, () => {
      expect(isRecording(attachment)).to.equal(isPlayed);
    });
  }

  it('plays sound with the browser’s controls, and loads nothing until then', async () => {
    const root = await drawRecordings([{ ...SOUND, size: 4_200_000, duration: 3805 }]);
    const player = root.querySelector('audio')!;
    expect([player.controls, player.preload, player.autoplay, player.getAttribute('src')]).to.deep.equal([
      true,
      'none',
      false,
      SOUND.url,
    ]);
    expect(textOf(root.querySelector('figcaption'))).to.equal('Night watch MP3 · 4.2 MB · 1:03:25');
    expect(root.querySelector('time')!.dateTime).to.equal('PT3805S');
  });

  it('plays a film with its poster and captions', async () => {
    const root = await drawRecordings(
      [
        {
          ...FILM,
          language: 'en',
          poster: 'https://radio.example/lock.jpg',
          tracks: [
            { url: 'https://radio.example/lock.fr.vtt', kind: 'captions', language: 'fr' },
            { url: 'https://radio.example/lock.ru.vtt', kind: 'captions', language: 'ru' },
            { url: 'javascript:alert(1)', kind: 'captions' },
          ],
        },
      ],
      'ru',
    );
    const film = root.querySelector('video')!;
    expect([film.poster, film.crossOrigin, film.hasAttribute('playsinline')]).to.deep.equal([
      'https://radio.example/lock.jpg',
      'anonymous',
      true,
    ]);
    const tracks = [...root.querySelectorAll('track')].map(({ kind, srclang, label, default: isOn }) => [
      kind,
      srclang,
      label,
      isOn,
    ]);
    expect(tracks).to.deep.equal([
      ['captions', 'fr', 'français', false],
      ['captions', 'ru', 'русский', true],
    ]);
  });

  it('makes files with the same title the sources of one player', async () => {
    const root = await drawRecordings([
      { ...FILM, url: 'https://radio.example/lock.webm', mimeType: 'video/webm' },
      FILM,
    ]);
    const sources = [...root.querySelectorAll('source')].map(({ src, type }) => [src, type]);
    expect(root.querySelectorAll('video')).to.have.length(1);
    expect(sources).to.deep.equal([
      ['https://radio.example/lock.webm', 'video/webm'],
      ['https://radio.example/lock.mp4', 'video/mp4'],
    ]);
  });

  it('lists recordings in the language shown before others', async () => {
    const root = await drawRecordings([
      { ...SOUND, title: 'Veille', language: 'fr' },
      { ...SOUND, url: 'https://radio.example/2.mp3', title: 'Watch', language: 'en' },
    ]);
    expect([...root.querySelectorAll('figcaption')].map(textOf)).to.deep.equal([
      'Watch MP3',
      'Veille MP3 · françaisLanguage: French',
    ]);
  });

  it('links to a player on another site in a new tab, without a frame', async () => {
    const root = await drawRecordings([{ ...PLAYER, language: 'fr' }], 'ru');
    const link = root.querySelector('a')!;
    expect(textOf(link)).to.equal('Смотреть на films.example: Boats (откроется в новой вкладке)');
    expect([link.href, link.target, link.rel, link.referrerPolicy]).to.deep.equal([
      'https://www.films.example/w/1',
      '_blank',
      'noopener noreferrer',
      'no-referrer',
    ]);
    expect(link.querySelector<HTMLElement>('bdi[lang]')!.lang).to.equal('fr');
    expect(root.querySelectorAll('iframe, audio, video')).to.have.length(0);
  });

  it('has a heading in the interface language', async () => {
    const root = await drawRecordings([SOUND], 'ar');
    const section = root.querySelector<HTMLElement>('[part="recordings"]')!;
    expect([section.lang, section.dir, textOf(section.querySelector('h3'))]).to.deep.equal([
      'ar',
      'rtl',
      'الصوت والفيديو',
    ]);
  });
});

describe('<wco-news-item> with recordings and an event', () => {
  const data = (attachments: readonly object[], news: object = {}): object => ({
    id: 'a',
    url: 'https://port.example/a',
    language: 'en',
    title: 'Open day',
    content_text: 'Come in.',
    attachments,
    _news: news,
  });
  const MISSING = `${location.origin}/test/fixtures/missing`;
  const item = async (members: Readonly<Record<string, unknown>>, lang = 'en'): Promise<WcoNewsItem> => {
    const wrapper = await draw('');
    wrapper.lang = lang;
    wrapper.dir = lang === 'ar' ? 'rtl' : 'ltr';
    const element = put(wrapper, 'wco-news-item', members);
    await element.loadComplete;
    await until(() => !element.shadowRoot!.querySelector('.recordings .space'), 'the players');
    return element;
  };

  it('plays the files that browsers support, and lists the others as documents', async () => {
    const element = await item({
      data: data(
        [
          { url: 'https://radio.example/watch.mp3', mime_type: 'audio/mpeg', title: 'Watch' },
          {
            url: 'https://radio.example/old.avi',
            mime_type: 'video/x-msvideo',
            title: 'Old',
            size_in_bytes: 12_000_000,
          },
        ],
        { event: { start: '2026-11-04' } },
      ),
    });
    expect(part(element, 'player')!.localName).to.equal('audio');
    expect(textOf(part(element, 'attachment'))).to.equal('Old AVI · 12 MB');
    expect(textOf(part(element, 'event-time'))).to.equal('November 4, 2026');
    await expectAccessible(element);
  });

  for (const lang of ['en', 'ar']) {
    it(`is accessible in ${lang}`, async () => {
      const element = await item(
        {
          data: data(
            [
              { url: 'https://radio.example/watch.mp3', mime_type: 'audio/mpeg', title: 'Watch' },
              {
                url: 'https://radio.example/film.mp4',
                mime_type: 'video/mp4',
                title: 'Film',
                _news: { tracks: [{ url: 'https://radio.example/film.vtt', language: 'fr' }] },
              },
              { url: 'https://films.example/1', mime_type: 'text/html', title: 'Boats', _news: { medium: 'video' } },
            ],
            {
              event: {
                start: '2026-11-04T09:30:00+01:00',
                status: 'cancelled',
                place: { name: [{ language: 'fr', value: 'Maison du port' }] },
                url: 'https://port.example/live',
              },
            },
          ),
        },
        lang,
      );
      expect(element.shadowRoot!.querySelectorAll('[part="recording"]')).to.have.length(3);
      await expectAccessible(element);
    });
  }

  it('omits the parts listed in `without`', async () => {
    const element = await item({
      without: 'recordings event',
      data: data([{ url: 'https://radio.example/watch.mp3', mime_type: 'audio/mpeg', title: 'Watch' }], {
        event: { start: '2026-11-04' },
      }),
    });
    expect([part(element, 'recordings'), part(element, 'event'), part(element, 'attachments')]).to.deep.equal([
      null,
      null,
      null,
    ]);
  });

  it('reports that a recording cannot be played, and keeps the link to its file', async () => {
    const element = await item({ data: data([{ url: MISSING, mime_type: 'audio/mpeg', title: 'Watch' }]) });
    expect(textOf(part(element, 'recording-status'))).to.equal('');
    part(element, 'player')!.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(textOf(part(element, 'recording-status'))).to.equal(
      'This recording cannot be played here. Open the file instead:',
    );
    expect(part(element, 'recordings')!.querySelector('a')!.href).to.equal(MISSING);
  });

  it('renders at most 100 caption files', async () => {
    const tracks = Array.from({ length: 50 }, (_, index) => ({
      url: `https://radio.example/${index}.vtt`,
      kind: 'captions' as const,
    }));
    const films = Array.from({ length: 8 }, (_, index) => ({
      url: `https://radio.example/${index}.mp4`,
      mimeType: 'video/mp4',
      title: `Film ${index}`,
      tracks,
    }));
    const root = await drawRecordings(films);
    const counts = [...root.querySelectorAll('video')].map((video) => video.querySelectorAll('track').length);
    expect(counts).to.deep.equal([50, 50, 0, 0, 0, 0, 0, 0]);
  });

  const films = Array.from({ length: 15 }, (_, index) => ({
    url: `https://radio.example/${index}.mp4`,
    mimeType: 'video/mp4',
    title: `Film ${index}`,
  }));

  it('renders at most ten players, and links to the files of other recordings', async () => {
    const root = await drawRecordings(films);
    expect(root.querySelectorAll('video').length).to.equal(10);
    const links = [...root.querySelectorAll<HTMLAnchorElement>('[part="recording"] a')];
    expect(links.map(({ href }) => href)).to.deep.equal(films.map(({ url }) => url));
  });

  it('renders each player and its captions in tasks after the text, and keeps space for the others', async () => {
    const captions = [{ url: 'https://radio.example/film.vtt', kind: 'captions' as const }];
    const captioned = films.slice(0, 3).map((film) => ({ ...film, tracks: captions }));
    let players: Recordings | undefined;
    const counts: (readonly number[])[] = [];
    await new Promise<void>((resolve) => {
      const update = async (): Promise<void> => {
        const root = await draw(players!.render(captioned, 'en', readerOf('en'), renderFile));
        counts.push([root.querySelectorAll('video').length, root.querySelectorAll('track').length]);
        expect(root.querySelectorAll('video[crossorigin], .space.video').length).to.equal(3);
        if (counts.length === 7) resolve();
      };
      players = new Recordings({ ...HOST, hasUpdated: true, requestUpdate: () => void update() } as never);
      void update();
    });
    expect(counts).to.deep.equal([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 2],
      [3, 3],
    ]);
  });

  it('plays a film without captions if their server does not allow them', async () => {
    const film = {
      url: MISSING,
      mime_type: 'video/mp4',
      title: 'Film',
      _news: { tracks: [{ url: 'https://radio.example/film.vtt' }] },
    };
    const element = await item({ data: data([film]) });
    const player = part(element, 'player') as HTMLVideoElement;
    player.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect([player.crossOrigin, textOf(part(element, 'recording-status'))]).to.deep.equal([null, '']);
    player.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(textOf(part(element, 'recording-status'))).not.to.equal('');
  });

  it('names the directive of a policy that blocks a recording', async () => {
    const element = await item({
      debug: true,
      data: data([{ url: MISSING, mime_type: 'audio/mpeg', title: 'Watch' }]),
    });
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: MISSING,
        effectiveDirective: 'media-src',
        disposition: 'enforce',
        documentURI: location.href,
        originalPolicy: 'media-src none',
        violatedDirective: 'media-src',
        statusCode: 200,
      }),
    );
    await until(
      () => part(element, 'debug')?.textContent.includes(`media-src ${location.origin}`) === true,
      'the directive',
    );
  });

  it('does not repeat the poster of a film as the image of the article', async () => {
    const POSTER = `${location.origin}/faults/image/480.svg`;
    const film = { url: MISSING, mime_type: 'video/mp4', title: 'Film', _news: { poster: POSTER } };
    const pictures = async (image: object, without = ''): Promise<readonly (string | null)[]> => {
      const images = [{ role: 'main', renditions: [{ href: POSTER, width: 480, height: 360 }], ...image }];
      const { shadowRoot } = await item({ data: data([film], { images }), without });
      return [...shadowRoot!.querySelectorAll('img, video')].map((each) => each.localName);
    };
    expect(await pictures({})).to.deep.equal(['video']);
    expect(await pictures({ caption: [{ language: 'en', value: 'The lock' }] })).to.deep.equal(['img', 'video']);
    expect(await pictures({}, 'recordings')).to.deep.equal(['img']);
  });

  it('makes a new player for another article', async () => {
    const first = data([{ url: 'https://radio.example/1.mp3', mime_type: 'audio/mpeg', title: 'One' }]);
    const element = await item({ data: first });
    const before = part(element, 'player');
    element.data = { ...first, attachments: [{ url: 'https://radio.example/2.mp3', mime_type: 'audio/mpeg' }] };
    await element.loadComplete;
    expect(part(element, 'player')).not.to.equal(before);
  });
});
