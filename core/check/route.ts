/** Places on the way: "through Turkmenistan" against the route that is known. */
import type { Context } from './context';
import type { Knowledge } from './knowledge';
import { findPlace } from './places';
import { toPoint } from './point';
import type { Judgement } from './verdict';

const THROUGH =
  /(?<!\p{L})(?:[Tt]hrough|[Vv]ia|[Aa]cross|by way of|over|passing|cross(?:es|ing)?|travers(?:e|es|ing)|transit(?:s|ing)?|through the territory of|over the territory of|по территории|через|par|via|à travers|durch|über)\s+(?:the\s+)?(\p{Lu}\p{L}+)/gu;

/** "Armenia will let the line cross its territory", "Armenia is the country that the line is to cross". */
const HOST =
  /(?<!\p{L})(\p{Lu}\p{L}+)(?: is the country (?:that|which|through which|across which)\b|(?: (?:will|would|is to|has agreed to|agreed to|is ready to))? (?:hosts?|carr(?:y|ies)|lets?|allows?|transits?|serves?|acts? as|is the transit|lends? its territory)\b)(?=(?<rest>[^.;,]*\b(?:cross|territory|soil|through|transit|pass|land)\b[^.;,]*))/gu;

/** The place-names of a sentence that a route leads through, each judged. */
export function checkRoutes(context: Context, knowledge: Knowledge): Judgement[] {
  return [...context.text.matchAll(THROUGH), ...context.text.matchAll(HOST)].flatMap((match) => {
    const word = match[1]!;
    const place = findPlace(word);
    const before = context.text.slice(0, match.index);
    if (!place || /\b(?:not|rather than|instead of|never)\b[^,;]*$/i.test(before)) return [];
    const start = match.index + match[0].indexOf(word);
    // Of a host only where the line is named in the same breath.
    const until =
      match.groups?.rest === undefined ? undefined : match.index + match[0].length + match.groups.rest.length;
    for (const { entity, start: from } of context.spoken) {
      if (until !== undefined && (from < match.index || from >= until)) continue;
      const facts = knowledge.byEntity.get(entity) ?? [];
      const routes = facts.filter(({ topics, kind }) => topics.has('route') && kind === 'project');
      const [known] = routes;
      if (!known) continue;
      const agrees = routes.some(({ claim }) => claim.includes(place));
      // Ends of the line, and places that any fact of it names, are no contradiction.
      if (!agrees && facts.some(({ claim }) => claim.includes(place))) continue;
      const verdict = agrees ? 'consistent' : 'contradicted';
      return [{ verdict, known, entity, topic: 'route', quantity: toPoint(start, start + word.length) } as const];
    }
    return [];
  });
}
