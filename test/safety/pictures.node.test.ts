import { expect } from 'chai';
import { pictureKey } from '../../src/safety/pictures.js';

/** Addresses of one picture, by what writes them. */
const SAME: readonly (readonly [service: string, one: string, other: string])[] = [
  ['other spellings', 'https://www.port.example/a%20b.jpg', 'http://port.example/a b.jpg'],
  ['WordPress', 'https://port.example/u/ship-1024x683.jpg', 'https://port.example/u/ship.jpg'],
  ['WordPress, large files', 'https://port.example/u/ship-scaled.jpg', 'https://port.example/u/ship-300x200.jpg'],
  ['Photon', 'https://i0.wp.com/port.example/u/ship.jpg?fit=1200%2C800&ssl=1', 'https://port.example/u/ship.jpg'],
  ['Drupal', 'https://port.example/f/styles/wide/public/2024/ship.jpg?itok=a', 'https://port.example/f/2024/ship.jpg'],
  ['Drupal, converted', 'https://port.example/f/styles/wide/public/ship.jpg.webp', 'https://port.example/f/ship.jpg'],
  [
    'Ghost',
    'https://port.example/content/images/size/w600/2024/ship.jpg',
    'https://port.example/content/images/2024/ship.jpg',
  ],
  ['Blogger', 'https://blogger.example/img/s640/ship.jpg', 'https://blogger.example/img/w640-h360-p-k-no-nu/ship.jpg'],
  ['Google', 'https://lh3.example/pw/AbC=w640-h480', 'https://lh3.example/pw/AbC=s1600'],
  ['Medium', 'https://cdn.medium.example/max/1024/1*x.jpeg', 'https://cdn.medium.example/v2/resize:fit:1400/1*x.jpeg'],
  ['Mastodon', 'https://files.example/1/small/a.png', 'https://files.example/1/original/a.png'],
  [
    'Substack',
    'https://substack.example/image/fetch/w_1456,c_limit,f_auto/https%3A%2F%2Ffiles.example%2Fship.png',
    'https://substack.example/image/fetch/w_120,h_60,c_fill/https%3A%2F%2Ffiles.example%2Fship.png',
  ],
  [
    'Cloudflare',
    'https://port.example/cdn-cgi/image/width=300/https://files.example/a.jpg',
    'https://files.example/a.jpg',
  ],
  [
    'Cloudinary',
    'https://res.example/p/image/upload/w_300,c_fill/q_auto/v1/a.jpg',
    'https://res.example/p/image/upload/v1/a.jpg',
  ],
  ['Next.js', 'https://port.example/_next/image?url=%2Fship.jpg&w=640&q=75', 'https://port.example/ship.jpg'],
  ['Wix', 'https://wix.example/media/a.jpg/v1/fill/w_49,h_33,blur_2/a.jpg', 'https://wix.example/media/a.jpg'],
  ['Whitehall', 'https://assets.example/uploads/1/s300_ship.jpg', 'https://assets.example/uploads/1/s960_ship.jpg'],
  ['high density', 'https://port.example/a@2x.jpg', 'https://port.example/a.jpg'],
  ['Flickr', 'https://live.flickr.example/1/123_abc0_b.jpg', 'https://live.flickr.example/1/123_abc0_z.jpg'],
  ['Wikimedia', 'https://wiki.example/a/ab/Ship.jpg', 'https://wiki.example/thumb/a/ab/Ship.jpg/640px-Ship.jpg'],
  ['Thumbor', 'https://t.example/1200x600/smart/a.jpg', 'https://t.example/300x200/smart/a.jpg'],
  ['BBC', 'https://i.example/ace/standard/1024/ab/a.jpg', 'https://i.example/ace/standard/240/ab/a.jpg'],
  ['signed sizes', 'https://i.example/a.jpg?width=1200&s=aa', 'https://i.example/a.jpg?width=300&s=bb'],
  ['crops', 'https://i.example/a.jpg?rect=0,0,9,9&w=1200', 'https://i.example/a.jpg?w=400'],
  ['queries', 'https://port.example/a.jpg?w=300&fit=crop', 'https://port.example/a.jpg?width=900'],
];

const DIFFERENT: readonly (readonly [one: string, other: string])[] = [
  ['https://port.example/1.jpg', 'https://port.example/2.jpg'],
  ['https://port.example/a/ship.jpg', 'https://port.example/b/ship.jpg'],
  ['https://port.example/i.php?id=1', 'https://port.example/i.php?id=2'],
  ['https://port.example/s2024/1.jpg', 'https://port.example/s2024/2.jpg'],
  ['https://port.example/ship.jpg', 'https://other.example/ship.jpg'],
  ['https://port.example/2023/a.jpg', 'https://port.example/2024/a.jpg'],
  ['https://port.example/plan_a.jpg', 'https://port.example/plan_b.jpg'],
  ['https://port.example/plan-2024.jpg', 'https://port.example/plan-2023.jpg'],
];

describe('pictureKey', () => {
  for (const [service, one, other] of SAME) {
    it(`is the same for sizes of a picture: ${service}`, () => expect(pictureKey(one)).to.equal(pictureKey(other)));
  }

  for (const [one, other] of DIFFERENT) {
    it(`tells ${one} from ${other}`, () => expect(pictureKey(one)).not.to.equal(pictureKey(other)));
  }

  it('survives addresses that only look like those of a service', () => {
    expect(pictureKey('https://port.example/i?url=http://')).to.equal('port.example/i?url=http://');
    expect(pictureKey('https://port.example/%E0%A4%A')).to.equal('port.example/%E0%A4%A');
    expect(pictureKey('no address')).to.equal('no address');
  });
});
