export type Attributes = Readonly<Record<string, string>>;

/** German requested, French shown, Spanish original. */
export const WORDING: Readonly<Record<string, readonly (readonly [kind: string, text: string])[]>> = {
  en: [
    ['exact', 'Language of this article: French (français).'],
    ['regional', 'Regional version: French (français).'],
    ['script', 'You are reading the French (français) version.'],
    [
      'related',
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the French (français) version. The two languages are closely related.',
    ],
    [
      'author',
      'Requested language: German (Deutsch). This article is not available in that language. This site offers the French (français) version instead.',
    ],
    [
      'default',
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the French (français) version.',
    ],
    [
      'none',
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the French (français) version.',
    ],
    [
      'machine',
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the French (français) version. This is a machine translation. Original version: Spanish (español).',
    ],
    [
      'machine-reviewed',
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the French (français) version. This is a machine translation checked by a person. Original version: Spanish (español).',
    ],
    [
      'summary',
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the French (français) version. This version is a summary. Original version: Spanish (español).',
    ],
    [
      'outdated',
      'Requested language: German (Deutsch). This article is not available in that language. You are reading the French (français) version. This version may be out of date. The original was updated later. Original version: Spanish (español).',
    ],
  ],
  ru: [
    ['exact', 'Язык этой статьи: французский (français).'],
    ['regional', 'Региональный вариант языка: французский (français).'],
    ['script', 'Письменность показанной версии: французский (français).'],
    [
      'related',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français). Эти два языка близкородственные.',
    ],
    [
      'author',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Взамен этот сайт предлагает другую версию. Её язык: французский (français).',
    ],
    [
      'default',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français).',
    ],
    [
      'none',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français).',
    ],
    [
      'machine',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français). Это машинный перевод. Язык оригинала: испанский (español).',
    ],
    [
      'machine-reviewed',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français). Это машинный перевод, проверенный человеком. Язык оригинала: испанский (español).',
    ],
    [
      'summary',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français). Эта версия — краткое изложение. Язык оригинала: испанский (español).',
    ],
    [
      'outdated',
      'Запрошенный язык: немецкий (Deutsch). На этом языке статьи нет. Язык показанной версии: французский (français). Возможно, эта версия устарела: оригинал с тех пор изменён. Язык оригинала: испанский (español).',
    ],
  ],
  ar: [
    ['exact', 'لغة هذا المقال: الفرنسية (français).'],
    ['regional', 'النسخة الإقليمية: الفرنسية (français).'],
    ['script', 'النسخة المعروضة: الفرنسية (français).'],
    [
      'related',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français). اللغتان متقاربتان جدًا.',
    ],
    [
      'author',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. يتيح هذا الموقع نسخة أخرى بدلًا من ذلك: الفرنسية (français).',
    ],
    [
      'default',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français).',
    ],
    [
      'none',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français).',
    ],
    [
      'machine',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français). هذه ترجمة آلية. لغة النسخة الأصلية: الإسبانية (español).',
    ],
    [
      'machine-reviewed',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français). هذه ترجمة آلية خضعت لمراجعة بشرية. لغة النسخة الأصلية: الإسبانية (español).',
    ],
    [
      'summary',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français). هذه النسخة ملخص. لغة النسخة الأصلية: الإسبانية (español).',
    ],
    [
      'outdated',
      'اللغة المطلوبة: الألمانية (Deutsch). هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français). قد لا تكون هذه النسخة محدَّثة: عُدِّل الأصل لاحقًا. لغة النسخة الأصلية: الإسبانية (español).',
    ],
  ],
};

/** Wordings when the kind is derived from the attributes. */
export const FOUND: readonly (readonly [lang: string, attributes: Attributes, text: string])[] = [
  [
    'ru',
    { requested: 'ru', shown: 'en' },
    'Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский (English).',
  ],
  [
    'ar',
    { requested: 'ar', shown: 'fr' },
    'اللغة المطلوبة: العربية. هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الفرنسية (français).',
  ],
  ['zh-Hans', { requested: 'zh-Hans', shown: 'zh-Hant' }, '当前显示的版本：繁体中文（繁體中文）。'],
  [
    'fr',
    { requested: 'nb', shown: 'nn' },
    'Langue demandée : norvégien bokmål (norsk bokmål). Cet article n’est pas disponible dans cette langue. Langue de la version affichée : norvégien nynorsk (norsk nynorsk). Les deux langues sont très proches.',
  ],
  [
    'en',
    { requested: 'ru', available: 'fr' },
    'Requested language: Russian (русский). This article is not available in that language.',
  ],
  [
    'fr',
    { shown: 'en' },
    'Langue demandée : français. Cet article n’est pas disponible dans cette langue. Langue de la version affichée : anglais (English).',
  ],
];
