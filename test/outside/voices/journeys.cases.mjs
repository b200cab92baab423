/** What is heard after each step of the journeys: announcements with their language, and what gets focus. */
export const TRANSCRIPTS = {
  ru: {
    'open an article, switch the language, and go back': [
      [],
      [
        'focus h2 | New tugs',
        'ru: Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский.',
      ],
      ['en: Language of this article: English.'],
      ['focus a | New tugs'],
    ],
    'switch the language of an article with versions': [
      [],
      ['focus h2 | Полоса открыта'],
      ['en: Language of this article: English.'],
    ],
    'switch the language of a list': [[], ['en: Language: English']],
    'open an article without a headline': [
      [],
      ['focus a | Without a headline.', 'ru: Загружена ещё 1 статья'],
      ['focus article', 'ru: Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский.'],
    ],
    'follow a link to an article': [[], []],
    'load more, and sort': [
      [],
      ['focus a | Without a headline.', 'ru: Загружена ещё 1 статья'],
      ['ru: Сортировка: Сначала старые'],
    ],
    'a poll brings an article': [[], [], ['focus a | Late news', 'ru: Загружена ещё 1 статья']],
    'polls fail while a list is read': [[], []],
    'an article cannot be loaded at first': [
      [],
      ['ru: На веб-сайте издателя возникла проблема. Повторите попытку позже.'],
      ['ru: На веб-сайте издателя возникла проблема. Повторите попытку позже.'],
      [],
      [
        'focus h2 | New tugs',
        'ru: Запрошенный язык: русский. На этом языке статьи нет. Язык показанной версии: английский.',
      ],
    ],
    'the texts of the interface are late': [
      [],
      ['ru: На веб-сайте издателя возникла проблема. Повторите попытку позже.'],
    ],
    'loading takes long': [[], ['ru: Новости загружаются…']],
    'dismiss a notice': [[], ['focus div']],
    'a list cannot be loaded at first': [
      [],
      ['ru: На веб-сайте издателя возникла проблема. Повторите попытку позже.'],
      ['ru: На веб-сайте издателя возникла проблема. Повторите попытку позже.'],
      [],
      ['focus heading'],
    ],
  },
  ar: {
    'open an article, switch the language, and go back': [
      [],
      [
        'focus h2 | New tugs',
        'ar: اللغة المطلوبة: العربية. هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الإنجليزية.',
      ],
      ['en: Language of this article: English.'],
      ['focus a | New tugs'],
    ],
    'switch the language of an article with versions': [
      [],
      ['focus h2 | فتح المسار'],
      ['en: Language of this article: English.'],
    ],
    'switch the language of a list': [[], ['en: Language: English']],
    'open an article without a headline': [
      [],
      ['focus a | Without a headline.', 'ar: حُمِّل مقال إضافي واحد'],
      [
        'focus article',
        'ar: اللغة المطلوبة: العربية. هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الإنجليزية.',
      ],
    ],
    'follow a link to an article': [[], []],
    'load more, and sort': [
      [],
      ['focus a | Without a headline.', 'ar: حُمِّل مقال إضافي واحد'],
      ['ar: الترتيب: الأقدم أولًا'],
    ],
    'a poll brings an article': [[], [], ['focus a | Late news', 'ar: حُمِّل مقال إضافي واحد']],
    'polls fail while a list is read': [[], []],
    'an article cannot be loaded at first': [
      [],
      ['ar: يواجه موقع الجهة الناشرة مشكلة. يُرجى المحاولة لاحقًا.'],
      ['ar: يواجه موقع الجهة الناشرة مشكلة. يُرجى المحاولة لاحقًا.'],
      [],
      [
        'focus h2 | New tugs',
        'ar: اللغة المطلوبة: العربية. هذا المقال غير متاح بهذه اللغة. لغة النسخة المعروضة: الإنجليزية.',
      ],
    ],
    'the texts of the interface are late': [[], ['ar: يواجه موقع الجهة الناشرة مشكلة. يُرجى المحاولة لاحقًا.']],
    'loading takes long': [[], ['ar: جارٍ تحميل الأخبار…']],
    'dismiss a notice': [[], ['focus div']],
    'a list cannot be loaded at first': [
      [],
      ['ar: يواجه موقع الجهة الناشرة مشكلة. يُرجى المحاولة لاحقًا.'],
      ['ar: يواجه موقع الجهة الناشرة مشكلة. يُرجى المحاولة لاحقًا.'],
      [],
      ['focus heading'],
    ],
  },
};
