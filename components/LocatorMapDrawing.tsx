import type { LocatorMap } from '../core/model';

/** Draws where a place lies: land, borders, its country, and a ring around the spot. */
export function LocatorMapDrawing({ map, lang }: { map: LocatorMap; lang: string }) {
  const { x, y } = map.point;
  return (
    <figure class="map" lang={lang}>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={map.label}>
        <path class="land" d={map.land} />
        <path class="home" d={map.home} />
        <path class="borders" d={map.borders} />
        <circle class="halo" cx={x} cy={y} r={map.width / 40} />
        <circle class="spot" cx={x} cy={y} r={map.width / 90} />
      </svg>
      <figcaption aria-hidden="true">{map.label}</figcaption>
    </figure>
  );
}
