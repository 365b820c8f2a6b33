import type { Drawings } from '../../art/drawings.ts';
import { drawTimeline, type Timeline } from '../../drawings/draw-timeline.ts';
import type { Setting } from '../../part.ts';

interface PosterView {
  title: string;
  subtitle: string | null;
  /** Above the title. */
  collective: string;
  blurb: string | null;
  cover: Drawings['cover'] | null;
  timeline: Timeline | null;
}

/** What publication.yml wants to be seen from afar: the cover, the timeline, or how a chapter opens. */
export function posterView(setting: Setting): PosterView {
  const { config, texts, drawings, publication } = setting;
  const { title, subtitle, collective, blurb } = texts;
  const timeline = config.poster === 'timeline' ? drawTimeline(asOnA5(setting)) : null;
  const chapter = publication.chapters.find(({ slug }) => slug === config.poster);
  const cover = timeline === null ? drawings.cover : null;
  if (chapter === undefined) return { title, subtitle, collective, blurb, cover, timeline };
  const { header } = chapter;
  return {
    title: header.title,
    subtitle: header.subtitle ?? header.source?.author ?? null,
    collective: title,
    blurb: header.standpoint ?? blurb,
    cover,
    timeline,
  };
}

/** Drawn as large as in a booklet and enlarged, its letters too. */
function asOnA5(setting: Setting): Setting {
  const { geometry } = setting;
  const [width, height] = [geometry.text.width / ENLARGED, geometry.text.height / ENLARGED];
  return { ...setting, geometry: { ...geometry, text: { ...geometry.text, width, height } as typeof geometry.text } };
}

const ENLARGED = 2.4;
