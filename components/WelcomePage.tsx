import type { ComponentChildren } from 'preact';
import { split } from '../core/messages/say';
import { type OwnLanguage, speak } from './phrases';
import { SiteAccess, type SiteAccessProps } from './SiteAccess';

export interface WelcomePageProps {
  readonly language: OwnLanguage;
  /** A card as pages show it. */
  readonly card: ComponentChildren;
  /** What the card explains, as it stands in the example's sentence. */
  readonly name: string;
  readonly access: SiteAccessProps;
  readonly onSettings: () => void;
}

/** Shown once, after installing: one card to try, and the question for access. */
export function WelcomePage({ language, card, name, access, onSettings }: WelcomePageProps) {
  const { phrases } = language;
  const { welcome } = phrases;
  return speak(
    language,
    <main class="page welcome">
      <header class="title">
        <h1>Sidelight</h1>
        <p>{welcome.lead}</p>
      </header>
      <section class="example" aria-label={welcome.example}>
        <p class="text">
          {split(welcome.text).map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              <bdi key={part} class="sample dotted" lang="en">
                {name}
              </bdi>
            ),
          )}
        </p>
        <p class="help">{welcome.how}</p>
      </section>
      <div class="show">{card}</div>
      <section class="section" aria-labelledby="access">
        <h2 id="access">{welcome.access}</h2>
        <SiteAccess {...access} />
        <p class="help">
          {welcome.off}{' '}
          <button type="button" class="link" onClick={onSettings}>
            {phrases.settings}
          </button>
        </p>
      </section>
    </main>,
  );
}
