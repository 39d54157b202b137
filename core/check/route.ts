/** Places on the way: "through Turkmenistan" against the route that is known. */
import type { Quantity } from '../text/quantities';
import type { Context } from './context';
import type { Knowledge } from './known';
import type { Judgement } from './verdict';

const THROUGH =
  /(?<!\p{L})(?:through|via|across|over the territory of|по территории|через|par|via|durch|über)\s+(?:the\s+)?(\p{Lu}\p{L}+)/gu;

/** The place-names of a sentence that a route leads through, each judged. */
export function checkRoutes(context: Context, knowledge: Knowledge): Judgement[] {
  return [...context.text.matchAll(THROUGH)].flatMap((match) => {
    const place = match[1]!;
    const start = match.index + match[0].length - place.length;
    const before = context.text.slice(0, match.index);
    if (/\b(?:not|rather than|instead of|never)\b[^,;]*$/i.test(before)) return [];
    for (const spoken of context.spoken) {
      const routes = (knowledge.byEntity.get(spoken.entity) ?? []).filter(
        ({ topics, kind }) => topics.has('route') && kind === 'project',
      );
      const [known] = routes;
      if (!known) continue;
      const agrees = routes.some(({ claim }) => claim.includes(place));
      // Ends of the line, and places that any fact of it names, are no contradiction.
      const named = (knowledge.byEntity.get(spoken.entity) ?? []).some(({ claim }) => claim.includes(place));
      if (!agrees && named) continue;
      const quantity: Quantity = {
        kind: 'count',
        nouns: [],
        amount: 0,
        digits: 0,
        start,
        end: start + place.length,
        approximation: 'exact',
      };
      return [
        {
          verdict: agrees ? 'consistent' : 'contradicted',
          known,
          entity: spoken.entity,
          topic: 'route',
          quantity,
        } as const,
      ];
    }
    return [];
  });
}
