// Type-ahead over known records. Without it the field is an ordinary one whose form finds matches on the server.
//   data-picker        where to ask, e.g. /observations/known
//   data-picker-kinds  kinds to offer, separated by spaces; nothing for all
//   data-picker-adds   a choice adds a hidden field of that name and sends the form
//   data-picker-sets   a choice puts id and caption into the element with that id
const pause = 250;
const shortest = 2;

class Picker {
  constructor(input) {
    this.input = input;
    this.list = document.createElement('ul');
    this.list.id = `${input.id}-offers`;
    this.list.className = 'cse-picker__list';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Already known here');
    input.after(this.list);
    this.status = document.createElement('span');
    this.status.className = 'govuk-visually-hidden';
    this.status.setAttribute('role', 'status');
    this.list.after(this.status);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.list.id]])
      input.setAttribute(name, value);
    this.chosen = this.target?.value ? input.value : null;
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', event => this.pressed(event));
    input.addEventListener('blur', () => this.close());
    // mousedown comes before blur, click would come after it.
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option)
        this.choose(this.offers[Number(option.dataset.index)]);
    });
  }

  get target() {
    return document.getElementById(this.input.dataset.pickerSets ?? '');
  }

  typed() {
    if (this.target && this.input.value !== this.chosen) {
      this.target.value = '';
      this.chosen = null;
      this.tell();
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    const phrase = this.input.value.trim();
    this.asking?.abort();
    if (phrase.length < shortest)
      return this.close();
    this.asking = new AbortController();
    const kinds = (this.input.dataset.pickerKinds ?? '').split(' ').filter(Boolean).map(kind => `&kind=${kind}`).join('');
    try {
      const answer = await fetch(`${this.input.dataset.picker}?q=${encodeURIComponent(phrase)}${kinds}`, { signal: this.asking.signal, headers: { Accept: 'application/json' } });
      if (answer.ok)
        this.offer(await answer.json());
    } catch (fault) {
      if (fault.name !== 'AbortError')
        this.close();
    }
  }

  offer(offers) {
    this.offers = offers;
    this.at = -1;
    this.list.replaceChildren(...offers.map((offer, index) => this.option(offer, index)));
    this.status.textContent = offers.length === 0 ? 'Nothing known matches' : `${offers.length} known here match`;
    const show = offers.length > 0 && document.activeElement === this.input;
    this.list.hidden = !show;
    this.input.setAttribute('aria-expanded', String(show));
    this.input.removeAttribute('aria-activedescendant');
  }

  option(offer, index) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.className = 'cse-picker__option';
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.index = index;
    const detail = document.createElement('span');
    detail.className = 'cse-secondary';
    detail.textContent = [offer.kind, offer.detail, offer.why].filter(Boolean).join(', ');
    option.append(`${offer.caption} `, detail);
    return option;
  }

  pressed(event) {
    if (event.key === 'Escape')
      return this.close();
    if (this.list.hidden)
      return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && this.at >= 0) {
      event.preventDefault();
      this.choose(this.offers[this.at]);
    }
  }

  move(by) {
    const options = [...this.list.children];
    options[this.at]?.setAttribute('aria-selected', 'false');
    this.at = (this.at + by + options.length + (this.at < 0 && by < 0 ? 1 : 0)) % options.length;
    options[this.at].setAttribute('aria-selected', 'true');
    options[this.at].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', options[this.at].id);
  }

  choose(offer) {
    this.close();
    if (this.input.dataset.pickerAdds) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = this.input.dataset.pickerAdds;
      field.value = offer.id;
      this.input.value = '';
      this.input.form.append(field);
      this.input.form.requestSubmit();
      return;
    }
    this.input.value = this.chosen = offer.caption;
    this.target.value = `${offer.id}|${offer.caption}`;
    this.tell();
  }

  tell() {
    for (const note of document.querySelectorAll(`[data-known-for="${this.target.id}"]`))
      note.hidden = !this.target.value;
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}

for (const input of document.querySelectorAll('[data-picker]'))
  new Picker(input);
