/** In which language the background speaks: what it hands to pages, and what browsers show in our name. */
import { HANDED } from '../core/messages/handed';
import type { Handed, Language } from '../core/messages/model';
import type { Settings } from '../core/settings';
import { findLanguage } from './language';
import { loadSettings, watchSettings } from './settings';

export interface Speaker {
  /** The words of the language that holds now. */
  now(): Promise<Language<Handed>>;
  /** Calls whenever the reader or a policy has chosen another language. */
  watch(onChange: (language: Language<Handed>) => void): void;
}

/** Listens from now on: call it while the background starts. */
export function createSpeaker(): Speaker {
  const hearers = new Set<(language: Language<Handed>) => void>();
  let chosen: Settings['language'] | undefined;
  let spoken: Promise<Language<Handed>> | undefined;
  const speak = (choice: Settings['language']) => {
    chosen = choice;
    spoken = findLanguage(choice).then(({ id, locale }) => ({ locale, words: HANDED[id] }));
    return spoken;
  };
  watchSettings(({ values: { language } }) => {
    if (language === chosen) return;
    void speak(language).then((words) => {
      for (const hear of hearers) hear(words);
    });
  });
  return {
    now: () => spoken ?? loadSettings().then(({ values }) => spoken ?? speak(values.language)),
    watch: (onChange) => hearers.add(onChange),
  };
}
