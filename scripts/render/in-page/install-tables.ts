export interface Tables {
  /** Parts a table before a row: the rest is a table of its own that begins the next page with the head repeated. */
  partTable(table: HTMLTableElement, row: HTMLTableRowElement): void;
  /** Parts a row that is higher than a page at a height of the page, in CSS px; undefined where no line fits. */
  partRow(section: Element, row: HTMLTableRowElement, page: number, height: number): HTMLTableRowElement | undefined;
  /** Has columns keep their widths whichever rows remain. */
  freezeColumns(table: HTMLTableElement): void;
  /** Puts parted tables and rows together again. */
  joinTables(section: Element): void;
}

/** Parts tables by rows: beside the foot of a page Chromium sets a table whole or not at all. */
export function installTables(): void {
  const zine = window.zine;
  const withoutIds = <T extends Element>(copy: T): T => {
    for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
    return copy;
  };

  const freezeColumns: Tables['freezeColumns'] = (table) => {
    if (table.dataset.frozen) return;
    const row = [...table.rows].find((each) => [...each.cells].every((cell) => cell.colSpan === 1));
    if (!row) return;
    const group = document.createElement('colgroup');
    const widths = Array.from(row.cells, (cell) => cell.getBoundingClientRect().width);
    for (const width of widths) group.append(Object.assign(document.createElement('col'), { style: `width: ${width}px` }));
    table.querySelector(':scope > colgroup')?.remove();
    table.insertBefore(group, table.querySelector(':scope > thead, :scope > tbody, :scope > tr, :scope > tfoot'));
    table.style.tableLayout = 'fixed';
    table.dataset.frozen = 'yes';
  };

  const partTable: Tables['partTable'] = (table, row) => {
    freezeColumns(table);
    const rest = table.cloneNode(false) as HTMLTableElement;
    rest.removeAttribute('id');
    rest.classList.add('table-rest');
    for (const part of table.querySelectorAll(':scope > caption, :scope > colgroup, :scope > thead')) {
      const copy = withoutIds(part.cloneNode(true) as Element);
      // It is read once; a link would be all the same.
      copy.setAttribute('aria-hidden', 'true');
      for (const link of copy.querySelectorAll('[href]')) link.removeAttribute('href');
      rest.append(copy);
    }
    const body = row.parentElement as HTMLElement;
    const restBody = withoutIds(body.cloneNode(false) as HTMLElement);
    for (let next: Element | null = row; next; ) {
      const following: Element | null = next.nextElementSibling;
      restBody.append(next);
      next = following;
    }
    rest.append(restBody);
    for (let next = body.nextElementSibling; next; ) {
      const following = next.nextElementSibling;
      rest.append(next);
      next = following;
    }
    table.classList.add('table-parted');
    table.after(rest);
    zine.breakBefore(rest);
  };

  const partRow: Tables['partRow'] = (section, row, page, height) => {
    // With fewer words in its cells the columns would be others, and the lines more than there is room for.
    const table = row.closest('table');
    if (table) freezeColumns(table);
    const rest = withoutIds(row.cloneNode(false) as HTMLTableRowElement);
    let isParted = false;
    for (const cell of row.cells) {
      const moved = zine.part(cell, (rect, whole) => {
        const spot = zine.spotOf(section, rect);
        return spot.page > page || (spot.page === page && (whole ? spot.bottom - 1 : (spot.top + spot.bottom) / 2) > height);
      });
      rest.append(moved ?? withoutIds(cell.cloneNode(false) as Element));
      if (moved) isParted = true;
    }
    if (!isParted) return undefined;
    rest.classList.add('row-rest');
    row.after(rest);
    return rest;
  };

  const joinTables: Tables['joinTables'] = (section) => {
    for (const rest of section.querySelectorAll<HTMLTableElement>('table.table-rest')) {
      let table = rest.previousElementSibling;
      while (table && table.localName !== 'table') table = table.previousElementSibling;
      const bodies = rest.querySelectorAll(':scope > tbody, :scope > tfoot');
      const into = table?.querySelector(':scope > tbody:last-of-type');
      for (const [index, body] of bodies.entries()) {
        if (index === 0 && into) into.append(...body.children);
        else table?.append(body);
      }
      rest.remove();
      table?.classList.remove('table-parted');
    }
    for (const rest of section.querySelectorAll<HTMLTableRowElement>('tr.row-rest')) {
      const row = rest.previousElementSibling as HTMLTableRowElement;
      for (const [index, cell] of [...rest.cells].entries()) row.cells[index]?.append(...cell.childNodes);
      row.normalize();
      rest.remove();
    }
    // Widths were frozen for the parts; with other numbers in the cells they may be others.
    for (const table of section.querySelectorAll<HTMLElement>('table[data-frozen]')) {
      table.querySelector(':scope > colgroup')?.remove();
      table.style.tableLayout = '';
      delete table.dataset.frozen;
    }
  };
  Object.assign(zine, { partTable, partRow, freezeColumns, joinTables });
}
