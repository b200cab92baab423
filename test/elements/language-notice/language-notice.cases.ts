export type Attributes = Readonly<Record<string, string>>;

/** Asked for German, shown French, the original in Spanish. */
export const WORDING: Readonly<Record<string, readonly (readonly [kind: string, text: string])[]>> = {
  en: [
    ['exact', 'Language of this article: French (français).'],
    ['regional', 'Regional version shown: French (français).'],
    ['script', 'This article is shown in another script: French (français).'],
    [
      'related',
      'This article is not available in your language: German (Deutsch). This article is shown in a closely related language: French (français).',
    ],
    [
      'author',
      'This article is not available in your language: German (Deutsch). This site offers another version instead: French (français).',
    ],
    ['default', 'This article is not available in your language: German (Deutsch). Version shown: French (français).'],
    ['none', 'This article is not available in your language: German (Deutsch). Version shown: French (français).'],
    [
      'machine',
      'This article is not available in your language: German (Deutsch). Version shown: French (français). This is a machine translation. Original version: Spanish (español).',
    ],
    [
      'machine-reviewed',
      'This article is not available in your language: German (Deutsch). Version shown: French (français). This is a machine translation checked by a person. Original version: Spanish (español).',
    ],
    [
      'summary',
      'This article is not available in your language: German (Deutsch). Version shown: French (français). This version is a summary. Original version: Spanish (español).',
    ],
    [
      'outdated',
      'This article is not available in your language: German (Deutsch). Version shown: French (français). This version may be out of date: the original has been changed since. Original version: Spanish (español).',
    ],
  ],
  ru: [
    ['exact', 'Язык этой статьи: французский (français).'],
    ['regional', 'Показан региональный вариант языка: французский (français).'],
    ['script', 'Эта статья показана в другой системе письма: французский (français).'],
    [
      'related',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Эта статья показана на близкородственном языке: французский (français).',
    ],
    [
      'author',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Взамен этот сайт предлагает версию на другом языке: французский (français).',
    ],
    [
      'default',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Язык показанной версии: французский (français).',
    ],
    [
      'none',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Язык показанной версии: французский (français).',
    ],
    [
      'machine',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Язык показанной версии: французский (français). Это машинный перевод. Язык оригинала: испанский (español).',
    ],
    [
      'machine-reviewed',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Язык показанной версии: французский (français). Это машинный перевод, проверенный человеком. Язык оригинала: испанский (español).',
    ],
    [
      'summary',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Язык показанной версии: французский (français). Эта версия — краткое изложение. Язык оригинала: испанский (español).',
    ],
    [
      'outdated',
      'Эта статья недоступна на вашем языке: немецкий (Deutsch). Язык показанной версии: французский (français). Эта версия могла устареть: с тех пор оригинал был изменён. Язык оригинала: испанский (español).',
    ],
  ],
  ar: [
    ['exact', 'لغة هذا المقال: الفرنسية (français).'],
    ['regional', 'النسخة الإقليمية المعروضة: الفرنسية (français).'],
    ['script', 'يُعرض هذا المقال بنظام كتابة آخر: الفرنسية (français).'],
    [
      'related',
      'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). يُعرض هذا المقال بلغة قريبة جدًا من لغتك: الفرنسية (français).',
    ],
    [
      'author',
      'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). يتيح هذا الموقع نسخة أخرى بدلًا من ذلك: الفرنسية (français).',
    ],
    ['default', 'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). النسخة المعروضة: الفرنسية (français).'],
    ['none', 'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). النسخة المعروضة: الفرنسية (français).'],
    [
      'machine',
      'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). النسخة المعروضة: الفرنسية (français). هذه ترجمة آلية. النسخة الأصلية: الإسبانية (español).',
    ],
    [
      'machine-reviewed',
      'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). النسخة المعروضة: الفرنسية (français). هذه ترجمة آلية خضعت لمراجعة بشرية. النسخة الأصلية: الإسبانية (español).',
    ],
    [
      'summary',
      'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). النسخة المعروضة: الفرنسية (français). هذه النسخة ملخص. النسخة الأصلية: الإسبانية (español).',
    ],
    [
      'outdated',
      'هذا المقال غير متاح بلغتك: الألمانية (Deutsch). النسخة المعروضة: الفرنسية (français). قد تكون هذه النسخة قديمة، إذ عُدّلت النسخة الأصلية بعدها. النسخة الأصلية: الإسبانية (español).',
    ],
  ],
};

/** What is said when attributes leave the kind to be found. */
export const FOUND: readonly (readonly [lang: string, attributes: Attributes, text: string])[] = [
  [
    'ru',
    { requested: 'ru', shown: 'en' },
    'Эта статья недоступна на вашем языке: русский. Язык показанной версии: английский (English).',
  ],
  ['ar', { requested: 'ar', shown: 'fr' }, 'هذا المقال غير متاح بلغتك: العربية. النسخة المعروضة: الفرنسية (français).'],
  ['zh-Hans', { requested: 'zh-Hans', shown: 'zh-Hant' }, '本文以另一种文字显示：繁体中文（繁體中文）。'],
  [
    'fr',
    { requested: 'nb', shown: 'nn' },
    'Cet article n’est pas disponible dans votre langue : norvégien bokmål (norsk bokmål). Cet article est affiché dans une langue très proche : norvégien nynorsk (norsk nynorsk).',
  ],
  ['en', { requested: 'ru', available: 'fr' }, 'This article is not available in your language: Russian (русский).'],
  [
    'fr',
    { shown: 'en' },
    'Cet article n’est pas disponible dans votre langue : français. Langue de la version affichée : anglais (English).',
  ],
];
