/** The foot of one page: a spacer of no width that reaches down to the box of the notes, which clears it and so ends exactly at the foot. */
export interface Foot {
  spacer: HTMLElement;
  box: HTMLElement;
  /** Where the spacer begins, from the top of the page's text area, in CSS px. */
  top: number;
}

export interface Feet {
  /** Puts spacer and box behind a call, or at the start of a page; undefined where they do not come to stand on that page. */
  openFoot(section: Element, page: number, call: Element | undefined): Foot | undefined;
  /** Gives the box a height, in CSS px, and so places it. */
  setFootHeight(foot: Foot, height: number): void;
  removeFoot(foot: Foot): void;
  /** The height of a box for notes of that height together: whole lines, so that text and foot share the grid. */
  footHeight(notes: number): number;
  /** Rounds a length up to whole lines. */
  toLines(length: number): number;
  /** Page of an element's end within its section, from 0; -1 where it has no box. */
  pageOf(element: Element): number;
}

/** Native floats do the work of `float: footnote`, which Chromium lacks: two floats, and text flows above the second. */
export function installFeet(): void {
  const zine = window.zine;
  const { frame } = zine;
  const toLines: Feet['toLines'] = (length) => Math.ceil((length - 0.5) / frame.line) * frame.line;

  const removeFoot: Feet['removeFoot'] = ({ spacer, box }) => {
    const parent = spacer.parentElement;
    spacer.remove();
    box.remove();
    parent?.normalize();
  };
  /** What refuses floats, or would change by one, has the foot before it. */
  const putBefore = (section: Element, page: number, island: Element, foot: Node, spacer: Element): void => {
    const root = zine.rootOf(island);
    root.before(foot);
    // Before the first block of a page a float still finds room at the end of the page before.
    if (zine.spotOf(section, spacer.getBoundingClientRect()).page < page) zine.breakBefore(root, spacer);
  };
  const openFoot: Feet['openFoot'] = (section, page, call) => {
    const spacer = document.createElement('span');
    spacer.className = 'foot-spacer';
    // Chromium tags it as an aside; `press/tags` puts it behind the paragraph that it stands in.
    const box = document.createElement('aside');
    box.className = 'foot';
    box.setAttribute('role', 'complementary');
    const both = document.createDocumentFragment();
    both.append(spacer, box);
    const first = call ?? zine.pageStart(section, page);
    // Of no height it would stand at the end of the page before, where lines that must stay together have left room.
    if (!call) spacer.style.height = `${2 * frame.line}px`;
    const island = first && zine.islandOf(first instanceof Text ? first.parentElement : first);
    if (!first) return undefined;
    // Until it is filled it must not move what is measured.
    box.style.display = 'none';
    if (island) putBefore(section, page, island, both, spacer);
    else if (call) call.after(both);
    else if (first instanceof Text) zine.insertInLine(section, page, first, both);
    else first.before(both);
    const spot = zine.spotOf(section, spacer.getBoundingClientRect());
    const foot = { spacer, box, top: spot.top };
    if (spot.page !== page) {
      removeFoot(foot);
      return undefined;
    }
    // A quotation or a list is narrower than the page; the box has the measure of the page everywhere.
    box.style.marginInlineStart = `${-spot.start}px`;
    return foot;
  };
  const setFootHeight: Feet['setFootHeight'] = ({ spacer, box, top }, height) => {
    // Half a pixel below the last line and above the page's end: what ends exactly there, pages break where columns do not.
    spacer.style.height = `${Math.max(0, frame.height - top - height + 0.5)}px`;
    box.style.height = `${Math.max(0, height - 1)}px`;
    box.style.display = '';
  };
  const feet: Feet = {
    openFoot,
    setFootHeight,
    removeFoot,
    toLines,
    footHeight: (notes) => (notes === 0 ? 0 : toLines(zine.footOverhead() + notes)),
    pageOf: (element) => zine.spot(element, 'last')?.page ?? -1,
  };
  Object.assign(zine, feet);
}
