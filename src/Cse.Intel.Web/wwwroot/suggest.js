// Turns a search box into a combobox: the best few records as somebody types. Without scripts the form just searches.
const pause = 200;
const shortest = 2;

function enhance(box) {
  const list = document.createElement('ul');
  list.className = 'cse-suggest';
  list.id = `${box.id}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Records');
  list.hidden = true;
  const news = document.createElement('div');
  news.className = 'govuk-visually-hidden';
  news.setAttribute('role', 'status');
  const holder = document.createElement('div');
  holder.className = 'cse-suggest-holder';
  box.before(holder);
  holder.append(box, list, news);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }))
    box.setAttribute(name, value);

  let waiting, asking, active = -1;

  const options = () => [...list.children];

  const close = () => {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    mark(-1);
  };

  const mark = index => {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      box.removeAttribute('aria-activedescendant');
      return;
    }
    box.setAttribute('aria-activedescendant', options()[index].id);
    options()[index].scrollIntoView({ block: 'nearest' });
  };

  const show = rows => {
    list.replaceChildren(...rows.map((row, i) => optionOf(row, `${list.id}-${i}`)));
    list.hidden = rows.length === 0;
    box.setAttribute('aria-expanded', String(rows.length > 0));
    news.textContent = rows.length === 0 ? 'No record matches' : `${rows.length} ${rows.length === 1 ? 'record' : 'records'}; use the arrow keys to choose`;
    mark(-1);
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`/search/suggest?q=${encodeURIComponent(box.value.trim())}`, { headers: { Accept: 'application/json' }, signal: asking.signal });
      // Signed out meanwhile, or not permitted: the plain form says so better than a list could.
      if (answer.ok && !answer.redirected)
        show(await answer.json());
    } catch (problem) {
      if (problem.name !== 'AbortError')
        close();
    }
  };

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    if (box.value.trim().length < shortest)
      close();
    else
      waiting = setTimeout(ask, pause);
  });

  box.addEventListener('keydown', event => {
    const count = options().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden && count > 0) {
      event.preventDefault();
      // One place before the first stands for the box itself, so that the arrows lead round through what was typed.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((active + 1 + step + count + 1) % (count + 1) - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      location.assign(options()[active].dataset.path);
    }
  });

  box.addEventListener('blur', close);
  // Before the box loses the cursor, or the list would be gone when the click arrives.
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option)
      location.assign(option.dataset.path);
  });
}

function optionOf(row, id) {
  const option = document.createElement('li');
  option.id = id;
  option.className = 'cse-suggest__option';
  option.setAttribute('role', 'option');
  option.dataset.path = row.path;
  for (const [part, text] of [['name', row.caption], ['kind', row.kind], ['details', row.details], ['why', row.why]]) {
    if (!text)
      continue;
    const span = document.createElement('span');
    span.className = `cse-suggest__${part}`;
    span.textContent = text;
    option.append(span, ' ');
  }
  return option;
}

for (const box of document.querySelectorAll('[data-suggest]'))
  enhance(box);
