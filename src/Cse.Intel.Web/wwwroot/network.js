// Draws the network that stands in the tables below it. The tables are the same answer and need none of this: the chart
// takes its records and lines from the page, and what is shown at its side is copied from their rows.
const marking = 'OFFICIAL-SENSITIVE';
const trail = [];
let chart;

const answer = () => document.getElementById('network-answer');
const inPlace = () => answer().dataset.inPlace === 'yes';
const rowOf = element => answer().querySelector(element.isNode() ? `[data-node="${CSS.escape(element.id())}"]` : `[data-line="${CSS.escape(element.id())}"]`);

const style = [
  { selector: 'node', style: {
    width: 40, height: 40, shape: 'ellipse', 'background-opacity': 0, 'background-image': 'data(icon)', 'background-fit': 'contain', 'background-clip': 'none',
    label: 'data(label)', 'font-family': 'Atkinson Hyperlegible, arial, sans-serif', 'font-size': 12, color: '#0b0c0c',
    'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 110,
    'text-background-color': '#fff', 'text-background-opacity': 0.85, 'text-background-padding': 2,
  } },
  { selector: 'node[level = 0]', style: { width: 56, height: 56, 'font-weight': 'bold', 'font-size': 14 } },
  { selector: 'edge', style: {
    width: 'mapData(strength, 0, 1, 1.5, 6)', 'line-color': '#505a5f', 'curve-style': 'bezier', 'line-style': 'data(line)',
    label: 'data(count)', 'font-family': 'Atkinson Hyperlegible, arial, sans-serif', 'font-size': 12, 'font-weight': 'bold', color: '#0b0c0c',
    'text-background-color': '#fff', 'text-background-opacity': 1, 'text-background-padding': 3, 'text-background-shape': 'round-rectangle',
    'text-border-color': '#505a5f', 'text-border-width': 1, 'text-border-opacity': 1,
  } },
  { selector: 'edge[count = ""]', style: { 'text-border-opacity': 0, 'text-background-opacity': 0 } },
  { selector: 'edge[line = "dotted"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4] } },
  { selector: 'edge[drawn = "struck"]', style: { 'line-color': '#949a9d', 'mid-target-arrow-shape': 'tee', 'mid-target-arrow-color': '#6f777b', 'arrow-scale': 1.6 } },
  { selector: ':selected', style: { 'underlay-color': '#fd0', 'underlay-opacity': 1, 'underlay-padding': 6 } },
  { selector: 'edge:selected', style: { 'line-color': '#0b0c0c' } },
];

const elementsOf = drawing => [
  ...drawing.nodes.map(node => ({ group: 'nodes', data: { id: node.id, label: node.label, level: node.level, icon: `/icons/${node.symbol}.svg` } })),
  ...drawing.lines.map(line => ({ group: 'edges', data: {
    id: line.id, source: line.from, target: line.to, strength: line.strength, drawn: line.style,
    line: line.style === 'struck' ? 'solid' : line.style, count: line.reports > 1 ? String(line.reports) : '',
  } })),
];

const offerChoice = () => answer().querySelectorAll('[data-choose]').forEach(button => { button.hidden = false; });

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function arrange(fixed) {
  const holds = fixed.length > 0;
  chart.layout({
    name: 'fcose', quality: 'default', randomize: !holds, animate: holds && !still(), animationDuration: 300,
    nodeSeparation: 110, idealEdgeLength: 120, nodeDimensionsIncludeLabels: true, padding: 30,
    ...(holds ? { fixedNodeConstraint: fixed } : {}),
  }).run();
}

function draw() {
  const box = answer().querySelector('[data-chart]');
  if (!box || typeof cytoscape === 'undefined')
    return;
  box.hidden = false;
  chart = cytoscape({
    container: box.querySelector('.cse-chart__canvas'), style, elements: elementsOf(JSON.parse(box.dataset.chart)),
    minZoom: 0.2, maxZoom: 3, boxSelectionEnabled: false,
  });
  arrange([]);
  offerChoice();
  chart.on('select', event => showAside(rowOf(event.target)));
  chart.on('dbltap', 'node', event => follow(rowOf(event.target)?.querySelector('[data-network-go]')));
}

// The chart keeps what is still there where it is, takes away what is gone and puts what is new next to what it is linked to.
function redraw(fresh) {
  const elements = elementsOf(JSON.parse(fresh.querySelector('[data-chart]').dataset.chart));
  const there = new Set(elements.map(element => element.data.id));
  chart.elements().filter(element => !there.has(element.id())).remove();
  chart.elements().unselect();
  const kept = chart.nodes().map(node => ({ nodeId: node.id(), position: { ...node.position() } }));
  const known = new Set(chart.elements().map(element => element.id()));
  const added = elements.filter(element => !known.has(element.data.id));
  for (const node of elements.filter(element => element.group === 'nodes' && known.has(element.data.id)))
    chart.getElementById(node.data.id).data(node.data);
  for (const element of added) {
    const place = element.group === 'nodes' ? beside(element.data.id, elements) : undefined;
    chart.add(place ? { ...element, position: place } : element);
  }
  if (added.some(element => element.group === 'nodes'))
    arrange(kept);
}

function beside(id, elements) {
  const line = elements.find(element => element.group === 'edges' && (element.data.source === id || element.data.target === id));
  const other = line && chart.getElementById(line.data.source === id ? line.data.target : line.data.source);
  const at = other?.nonempty() ? other.position() : { x: 0, y: 0 };
  const angle = chart.nodes().length * 2.4;
  return { x: at.x + 90 * Math.cos(angle), y: at.y + 90 * Math.sin(angle) };
}

function showAside(row) {
  const side = answer().querySelector('.cse-chart__side');
  if (!row || !side)
    return;
  const heading = document.createElement('h3');
  heading.className = 'govuk-heading-s';
  side.replaceChildren(heading);
  for (const cell of row.querySelectorAll('[data-panel]')) {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('[data-choose]').forEach(button => button.remove());
    const into = cell.dataset.panel === 'title' ? heading : side.appendChild(document.createElement('div'));
    into.classList.add('govuk-body');
    into.append(...copy.childNodes);
  }
}

// Rows can be chosen as well as what is drawn; the side then has the cursor, so that the keyboard goes on there.
function choose(row) {
  const id = row.dataset.node ?? row.dataset.line;
  chart?.elements().unselect();
  const element = chart?.getElementById(id);
  if (element?.nonempty()) {
    element.select();
    const { x1, x2, y1, y2 } = element.renderedBoundingBox();
    if (x1 < 0 || y1 < 0 || x2 > chart.width() || y2 > chart.height())
      chart.animate({ center: { eles: element }, duration: still() ? 0 : 200 });
  } else {
    showAside(row);
  }
  answer().querySelector('.cse-chart__side').focus();
}

async function follow(link) {
  if (!link)
    return;
  if (!inPlace()) {
    location.assign(link.href);
    return;
  }
  trail.push(location.href);
  await go(link.href);
  history.pushState(null, '', link.href);
}

async function go(address) {
  const news = document.getElementById('network-news');
  const page = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!page.ok || page.redirected) {
    location.assign(address);
    return;
  }
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
  const parts = fresh.getElementById('network-answer');
  if (!parts || !chart) {
    location.assign(address);
    return;
  }
  redraw(parts);
  const tables = [...parts.querySelectorAll('.cse-network__table')];
  answer().querySelectorAll('.cse-network__table').forEach((table, i) => table.replaceWith(tables[i]));
  answer().querySelector('[data-chart]').dataset.chart = parts.querySelector('[data-chart]').dataset.chart;
  offerChoice();
  replace('network-title', fresh);
  replace('network-actions', fresh);
  const form = document.querySelector('.cse-filter');
  form.replaceWith(fresh.querySelector('.cse-filter'));
  document.title = fresh.title;
  showUndo();
  const count = chart.nodes().length;
  news.textContent = `${count} ${count === 1 ? 'record' : 'records'} and ${chart.edges().length} links`;
}

const replace = (id, fresh) => document.getElementById(id).replaceWith(fresh.getElementById(id));

const showUndo = () => {
  const undo = document.querySelector('[data-network-undo]');
  if (undo)
    undo.hidden = trail.length === 0;
};

async function picture() {
  const whole = await chart.png({ output: 'blob-promise', full: true, scale: 2, bg: '#ffffff', maxWidth: 4000, maxHeight: 4000 });
  const drawn = await createImageBitmap(whole);
  const band = 40;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(drawn.width, 700);
  canvas.height = drawn.height + 2 * band;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, (canvas.width - drawn.width) / 2, band);
  pen.fillStyle = '#0b0c0c';
  pen.font = 'bold 22px "Atkinson Hyperlegible", arial, sans-serif';
  pen.textAlign = 'center';
  pen.fillText(marking, canvas.width / 2, 28);
  pen.fillText(`${marking}  ${answer().querySelector('[data-chart]').dataset.asOf}`, canvas.width / 2, canvas.height - 12);
  canvas.toBlob(blob => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'network.png';
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

const tools = {
  fit: () => chart.animate({ fit: { padding: 30 }, duration: still() ? 0 : 200 }),
  in: () => zoom(1.3),
  out: () => zoom(1 / 1.3),
  png: picture,
};

const zoom = by => chart.zoom({ level: chart.zoom() * by, renderedPosition: { x: chart.width() / 2, y: chart.height() / 2 } });

document.addEventListener('click', event => {
  const tool = event.target.closest('[data-chart-tool]');
  if (tool) {
    tools[tool.dataset.chartTool]();
    return;
  }
  if (event.target.closest('[data-network-undo]')) {
    history.back();
    return;
  }
  const link = event.target.closest('[data-network-go]');
  if (link && inPlace() && chart && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    follow(link);
    return;
  }
  const button = event.target.closest('[data-choose]');
  if (button)
    choose(button.closest('tr'));
});

addEventListener('popstate', () => {
  trail.pop();
  go(location.href);
});

// On paper everything is open.
let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('main details:not([open])')];
  closed.forEach(details => { details.open = true; });
  chart?.fit(undefined, 30);
});
addEventListener('afterprint', () => closed.forEach(details => { details.open = false; }));

if (answer())
  draw();
